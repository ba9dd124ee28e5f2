import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const outcomes = ['asked', 'confirmed', 'ended', 'mailEnded'] as const
/** `mail`: of one kind that goes to people by their posts. */
const deeds = ['confirm', 'end', 'mail'] as const

/** Reads nothing: what a link in a mail may do is done by a button, since programs that check links follow them. */
export default async function Subscription({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('subscriptions')]
  const asked = await searchParams
  const done = outcomes.find((one) => one === asked.done)
  const deed = deeds.find((one) => typeof asked[one] === 'string')
  const failed = typeof asked.error === 'string'
  return (
    <Page title={t('title')}>
      {failed ? (
        <p className="mt-4 max-w-read">{t('failed')}</p>
      ) : (
        done && <p className="mt-4 max-w-read">{t(`done.${done}`)}</p>
      )}
      {!failed && deed && (
        <form action={`/api/subscriptions/${deed === 'confirm' ? 'confirm' : 'end'}`} method="post">
          <p className="mt-4 max-w-read">{t(`ask.${deed}`)}</p>
          <input name="token" type="hidden" value={String(asked[deed]).slice(0, 100)} />
          <input name="locale" type="hidden" value={locale} />
          <Button className="mt-4" type="submit">
            {t(`button.${deed}`)}
          </Button>
        </form>
      )}
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/notifications`}>
          {t('back')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('subscriptions'))('title'), robots: 'noindex' }
}
