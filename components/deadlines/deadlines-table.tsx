import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Multilingual } from '@/db/schema/content'
import type { DeadlineKind, Language } from '@/db/vocabulary'

type DeadlineRow = {
  kind: DeadlineKind
  /** EDTF. */
  date: string
  agreement: { slug: string; title: Multilingual; originalLanguage: Language | null }
}

type Props<Row extends DeadlineRow> = {
  rows: Row[]
  /** The address of an agreement's page. */
  addressOf: (row: Row) => string
}

/** Days to come, the nearest first. */
export function DeadlinesTable<Row extends DeadlineRow>({ rows, addressOf }: Props<Row>) {
  const t = useTranslations('deadlines')
  const words = useTranslations('words.deadlineKinds')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Head>{t('columns.day')}</Head>
          <Head>{t('columns.agreement')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={`${row.agreement.slug} ${row.kind}`}>
            <RowHead className="sm:w-80">
              <EdtfDate style="computed" text={row.date} />
              <span className="block font-normal text-ink-2">{words(row.kind)}</span>
            </RowHead>
            <Cell>
              <a href={addressOf(row)}>
                <Text original={row.agreement.originalLanguage} texts={row.agreement.title} />
              </a>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
