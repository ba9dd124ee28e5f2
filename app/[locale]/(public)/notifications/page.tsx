import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { FollowForm } from '@/components/notifications/follow-form'
import { NotificationFilterForm } from '@/components/notifications/notification-filter-form'
import { NotificationsTable } from '@/components/notifications/notifications-table'
import { Pagination } from '@/components/ui/pagination'
import { textFor } from '@/lib/multilingual'
import { writtenNumber } from '@/lib/notification-number'
import { findAgreement } from '@/lib/registry/agreement'
import { alternates } from '@/lib/registry/alternates'
import { notificationsAsked, termsToAskFor } from '@/lib/registry/asked'
import { namesBySlug } from '@/lib/registry/directory'
import { isFiltered, notificationSearch } from '@/lib/registry/notification-filter'
import { listNotifications } from '@/lib/registry/notifications'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function Notifications({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('notifications')]
  const version = await registerVersion()
  const filter = await notificationsAsked(await searchParams)
  const [{ rows, newer, older }, names, agreement] = await Promise.all([
    listNotifications(version, filter),
    namesBySlug(version),
    filter.agreement ? findAgreement(version, filter.agreement) : null,
  ])
  const at = (change: Partial<typeof filter>) =>
    `/${locale}/notifications${notificationSearch({ ...filter, after: null, before: null, ...change })}`
  const words = await getTranslations('words')
  const subscriptions = await getTranslations('subscriptions')
  const choices = (['party', 'body'] as const).flatMap((name) => {
    const shown = filter[name] && textFor(names[name][filter[name]] ?? {}, locale)
    return shown ? [{ value: `${name} ${filter[name]}`, label: shown.text, lang: shown.lang }] : []
  })
  const { subject } = filter
  if (subject) choices.push({ value: `subject ${subject}`, label: words(`subjects.${subject}`), lang: '' })
  const title = agreement && textFor(agreement.title, locale, agreement.originalLanguage)
  if (title) choices.unshift({ value: `agreement ${filter.agreement}`, label: title.text, lang: title.lang })
  const [first, last] = [rows[0], rows.at(-1)]
  return (
    <Page lead={t('lead')} title={t('title')}>
      {agreement && (
        <p className="mt-4">
          {t.rich('filter.agreement', {
            agreement: () => (
              <a href={`/${locale}/agreements/${agreement.slug}`}>
                <Text original={agreement.originalLanguage} texts={agreement.title} />
              </a>
            ),
          })}
        </p>
      )}
      <details className="no-print mt-4" open={isFiltered(filter)}>
        <summary className="min-h-10 w-fit cursor-pointer py-2 font-strong">{t('filter.heading')}</summary>
        <NotificationFilterForm filter={filter} names={names} subjects={await termsToAskFor('subjects')} />
      </details>
      {isFiltered(filter) && (
        <p className="no-print mt-3">
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/notifications`}>
            {t('filter.clear')}
          </a>
        </p>
      )}
      <div className="mt-6">
        {first && last ? (
          <>
            <NotificationsTable rows={rows} />
            {(newer || older) && (
              <Pagination
                label={t('pages')}
                next={older ? { href: at({ after: last }), text: t('older') } : undefined}
                position={t('range', { first: writtenNumber(first), last: writtenNumber(last) })}
                previous={newer ? { href: at({ before: first }), text: t('newer') } : undefined}
              />
            )}
          </>
        ) : (
          <p className="text-ink-2">{t(isFiltered(filter) ? 'emptyFilter' : 'empty')}</p>
        )}
      </div>
      <div className="no-print">
        <Section id="follow-by-mail" title={subscriptions('title')}>
          <FollowForm choices={choices} />
        </Section>
      </div>
      <p className="no-print mt-6">
        <a
          className="inline-flex min-h-10 items-center"
          href={`/${locale}/notifications.atom${notificationSearch({ ...filter, after: null, before: null })}`}
          type="application/atom+xml"
        >
          {t('feed')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('notifications')]
  const filter = await notificationsAsked(await searchParams)
  const feed = notificationSearch({ ...filter, after: null, before: null })
  return {
    title: t('title'),
    description: t('lead'),
    alternates: await alternates(locale, `/notifications${notificationSearch(filter)}`, {
      'application/atom+xml': `/notifications.atom${feed}`,
    }),
  }
}
