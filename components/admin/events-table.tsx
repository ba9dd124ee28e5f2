import { useLocale, useTranslations } from 'next-intl'
import { Cell, Head, Table } from '@/components/ui/table'
import { OwnWords } from '@/components/workspace/own-words'
import type { Kind } from '@/db/vocabulary'
import type { AuditEvent } from '@/lib/audit-list'
import { AuditEntry, AuditPerson, AuditTime } from './audit-cells'
import { SettingChange } from './setting-change'

/** The lists under which kinds show how their record came to be, step by step. */
const historyOf: Partial<Record<Kind, string>> = {
  agreement: 'agreements',
  body: 'bodies',
  party: 'members',
  membership: 'memberships',
  port: 'ports',
  plan: 'plans',
  meeting: 'meetings',
  series: 'series',
  project: 'projects',
}

export function EventsTable({ events }: { events: AuditEvent[] }) {
  const t = useTranslations('admin.audit')
  const words = useTranslations('words.events')
  const locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head>{t('when')}</Head>
          <Head>{t('what')}</Head>
          <Head>{t('who')}</Head>
          <Head>{t('about')}</Head>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => {
          const { id, at, name, entry, about, revision, told } = event
          const list = entry && historyOf[entry.kind]
          return (
            <tr key={id}>
              <Cell>
                <AuditTime at={at} />
              </Cell>
              <Cell className="font-strong">{words(name)}</Cell>
              <Cell>
                <AuditPerson row={event} />
              </Cell>
              <Cell>
                <AuditEntry entry={entry} />
                {told && <SettingChange told={told} />}
                {about && (
                  <a className="inline-block min-h-6" href={`/${locale}/admin/people/${about.id}`}>
                    <OwnWords>{about.name}</OwnWords>
                  </a>
                )}
                {list && entry?.slug && revision && (
                  <a
                    className="block min-h-6 text-sm"
                    href={`/${locale}/${list}/${entry.slug}/history/${revision}`}
                  >
                    {t('beforeAfter', { number: revision })}
                  </a>
                )}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
