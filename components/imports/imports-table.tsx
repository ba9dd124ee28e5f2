import { useLocale, useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { useMoments } from '@/components/workspace/moments'
import { OwnWords } from '@/components/workspace/own-words'
import type { ImportView } from '@/lib/imports/queries'
import { ImportStateTag } from './state-tag'

/** The spreadsheets that were brought: what became of each. */
export function ImportsTable({ rows }: { rows: ImportView[] }) {
  const t = useTranslations('imports.list')
  const words = useTranslations('words.importedKinds')
  const locale = useLocale()
  const moment = useMoments()
  return (
    <Table caption={t('title')}>
      <thead>
        <tr>
          <Head>{t('file')}</Head>
          <Head>{t('kind')}</Head>
          <Head className="text-right">{t('rows')}</Head>
          <Head>{t('state')}</Head>
          <Head>{t('by')}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ id, kind, name, rows: count, state, preparedBy, createdAt }) => (
          <tr key={id}>
            <RowHead className="min-w-40 break-words font-normal">
              <a className="inline-block min-h-6" href={`/${locale}/admin/imports/${id}`}>
                <OwnWords>{name || t('unnamed')}</OwnWords>
              </a>
            </RowHead>
            <Cell>{words(kind)}</Cell>
            <Cell className="text-right tabular-nums">{t('count', { count })}</Cell>
            <Cell>
              <ImportStateTag state={state} />
            </Cell>
            <Cell className="min-w-36">
              <OwnWords>{preparedBy}</OwnWords>
              <time className="block text-ink-2 text-sm" dateTime={createdAt.toISOString()}>
                {moment(createdAt)}
              </time>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
