import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { publishedAt } from '@/components/workspace/work-groups'
import type { Upcoming } from '@/lib/agreements/upcoming'
import { DeadlinesTable } from './deadlines-table'

/** The workspace's part on days to come; nothing where there are none. */
export function UpcomingPart({ rows, secretariat }: { rows: Upcoming[]; secretariat: boolean }) {
  const locale = useLocale()
  const t = useTranslations('deadlines')
  if (!rows.length) return null
  return (
    <Section id="deadlines" title={t(secretariat ? 'ownSecretariat' : 'own')}>
      <p className="mb-3 max-w-read text-ink-2">{t(secretariat ? 'ownLeadSecretariat' : 'ownLead')}</p>
      <DeadlinesTable
        addressOf={({ agreement: { slug, visibility } }) =>
          publishedAt(locale, 'agreements', slug, visibility)
        }
        rows={rows}
      />
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/deadlines`}>
          {t('all')}
        </a>
      </p>
    </Section>
  )
}
