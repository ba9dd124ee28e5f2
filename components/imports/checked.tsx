import { useLocale, useTranslations } from 'next-intl'
import { LaterPages } from '@/components/admin/later-pages'
import { Section } from '@/components/layout/page'
import type { RowFilter } from '@/lib/imports/filter'
import type { ImportView, RowView } from '@/lib/imports/queries'
import { Counts } from './counts'
import { RowsTable } from './rows-table'

type Props = {
  /** Where the rows with errors or warnings can be had; null once the file is forgotten. */
  wrong: string | null
  of: ImportView
  found: { rows: RowView[]; next: number | null }
  filter: RowFilter
}

/** What the check found, row by row. */
export function Checked({ of, found, filter, wrong }: Props) {
  const t = useTranslations('imports.rows')
  const base = `/${useLocale()}/admin/imports/${of.id}`
  const search = filter.show ? `?show=${filter.show}` : ''
  return (
    <Section id="rows" title={t('title')}>
      {of.counts && <Counts base={base} counts={of.counts} show={filter.show} />}
      {wrong && of.counts && of.counts.error + of.counts.warnings > 0 && (
        <p>
          <a className="inline-flex min-h-10 items-center" download href={wrong}>
            {t('download')}
          </a>
        </p>
      )}
      <div className="mt-3">{found.rows.length ? <RowsTable rows={found.rows} /> : <p>{t('none')}</p>}</div>
      <LaterPages
        first={filter.after ? `${base}${search}` : null}
        next={found.next === null ? null : `${base}${search}${search ? '&' : '?'}after=${found.next}`}
      />
    </Section>
  )
}
