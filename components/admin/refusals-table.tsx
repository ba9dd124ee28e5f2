import { useTranslations } from 'next-intl'
import { Cell, Head, Table } from '@/components/ui/table'
import type { AuditRefusal } from '@/lib/audit-list'
import { AuditEntry, AuditPerson, AuditTime } from './audit-cells'

/** What the policy refused, and in which words it was told. */
export function RefusalsTable({ refusals }: { refusals: AuditRefusal[] }) {
  const t = useTranslations('admin.audit')
  const words = useTranslations('errors.refusals')
  return (
    <Table caption={t('refusals')}>
      <thead>
        <tr>
          <Head>{t('when')}</Head>
          <Head>{t('deed')}</Head>
          <Head>{t('who')}</Head>
          <Head>{t('about')}</Head>
          <Head>{t('code')}</Head>
        </tr>
      </thead>
      <tbody>
        {refusals.map((row) => (
          <tr key={row.id}>
            <Cell>
              <AuditTime at={row.at} />
            </Cell>
            <Cell>
              <code className="break-all text-sm" lang="en">
                {row.deed}
              </code>
            </Cell>
            <Cell>
              <AuditPerson row={row} />
            </Cell>
            <Cell>
              <AuditEntry entry={row.entry} />
            </Cell>
            <Cell>{words(row.code)}</Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
