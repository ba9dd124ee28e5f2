import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { NotificationFacts } from '@/components/notifications/notification-facts'
import { What, whatWords } from '@/components/notifications/what'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { readNumber, writtenNumber } from '@/lib/notification-number'
import { alternates } from '@/lib/registry/alternates'
import { findNotification } from '@/lib/registry/notification'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ number: string }> }

async function asked({ params }: Props) {
  const number = readNumber((await params).number)
  return number && findNotification(await registerVersion(), number)
}

export default async function NotificationPage(props: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('notifications')]
  const register = await getTranslations('register')
  const notification = await asked(props)
  if (!notification) notFound()
  const { previous, next, agreement } = notification
  const beside = [
    ['previous', previous],
    ['next', next],
  ] as const
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/notifications`, text: t('title') }]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2 text-ink-2">{writtenNumber(notification)}</p>
        </>
      }
      lead={<p>{t('one.stays')}</p>}
      title={<What notification={notification} />}
    >
      <div className="mt-6">
        <NotificationFacts notification={notification} />
      </div>
      <nav aria-label={t('one.neighbours')} className="no-print mt-6">
        <ul className="flex flex-wrap gap-x-6">
          {beside.map(
            ([name, other]) =>
              other && (
                <li key={name}>
                  <a
                    className="inline-flex min-h-10 items-center"
                    href={`/${locale}/notifications/${writtenNumber(other)}`}
                    rel={name === 'previous' ? 'prev' : 'next'}
                  >
                    {t(`one.${name}`, { number: writtenNumber(other) })}
                  </a>
                </li>
              ),
          )}
          <li>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/notifications?agreement=${agreement.slug}`}
            >
              {t('one.all')}
            </a>
          </li>
        </ul>
      </nav>
    </Page>
  )
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('notifications')]
  const notification = await asked(props)
  if (!notification) return {}
  const number = writtenNumber(notification)
  const what = whatWords(notification, await getTranslations('words'), t)
  return {
    title: t('one.titled', { number, what }),
    alternates: await alternates(locale, `/notifications/${number}`),
  }
}
