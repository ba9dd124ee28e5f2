import { useLocale, useTranslations } from 'next-intl'
import { Moment } from '@/components/entries/moment'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { writtenNumber } from '@/lib/notification-number'
import type { NotificationSummary } from '@/lib/registry/notifications'
import { What } from './what'

/** Rows of the log. */
export function NotificationsTable({ rows }: { rows: NotificationSummary[] }) {
  const locale = useLocale()
  const t = useTranslations('notifications')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Head>{t('columns.number')}</Head>
          <Head>{t('columns.what')}</Head>
          <Head>{t('columns.agreement')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={writtenNumber(row)}>
            <RowHead className="whitespace-nowrap">
              <a href={`/${locale}/notifications/${writtenNumber(row)}`}>{writtenNumber(row)}</a>
              <span className="block font-normal text-ink-2 text-sm">
                <Moment time={row.issuedAt} />
              </span>
            </RowHead>
            <Cell className="min-w-36">
              <What notification={row} />
              {row.byImport && <span className="block text-ink-2 text-sm">{t('imported')}</span>}
            </Cell>
            <Cell className="min-w-48">
              <a href={`/${locale}/agreements/${row.agreement.slug}`}>
                <Text original={row.agreement.originalLanguage} texts={row.agreement.title} />
              </a>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
