import { useLocale, useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { RowView } from '@/lib/imports/queries'
import { textFor } from '@/lib/multilingual'
import { useImportField } from './field-name'
import { ProblemList } from './problem-list'
import { ResultTag } from './state-tag'

/** What each row does, or would do, to the register. */
export function RowsTable({ rows }: { rows: RowView[] }) {
  const t = useTranslations('imports.rows')
  const field = useImportField()
  const locale = useLocale()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head className="text-right">{t('row')}</Head>
          <Head>{t('what')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ row, result, title, problems, changes, acts }) => {
          const shown = textFor(title, locale)
          return (
            <tr key={row}>
              <RowHead className="text-right font-normal tabular-nums">{row}</RowHead>
              <Cell>
                <ResultTag result={result} />
                {shown && (
                  <span
                    className="block break-words font-strong"
                    lang={shown.lang === locale ? undefined : shown.lang}
                  >
                    {shown.text}
                  </span>
                )}
                {changes.length > 0 && (
                  <span className="block">
                    {t('changes', { fields: changes.map(field).join(t('comma')) })}
                  </span>
                )}
                {acts > 0 && <span className="block">{t('acts', { count: acts })}</span>}
                <ProblemList problems={problems} />
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
