import { useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { RevisionSummary } from '@/lib/registry/revisions'
import { Author } from './author'
import { ChangeNote } from './change-note'
import { Moment } from './moment'

/** The published revisions of an entry; `base` is the address of its history. */
export function RevisionTable({ revisions, base }: { revisions: RevisionSummary[]; base: string }) {
  const t = useTranslations('agreement.history')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <Head>{t('revision')}</Head>
          <Head>{t('published')}</Head>
          <Head>{t('author')}</Head>
          <Head>{t('note')}</Head>
        </tr>
      </thead>
      <tbody>
        {revisions.map((revision) => (
          <tr key={revision.number}>
            <RowHead className="whitespace-nowrap">
              <a href={`${base}/${revision.number}`}>{t('numbered', { number: revision.number })}</a>
              {revision.current && (
                <span className="block text-ink-2 text-sm font-normal">{t('current')}</span>
              )}
            </RowHead>
            <Cell>
              <Moment time={revision.publishedAt} />
            </Cell>
            <Cell>
              <Author author={revision.author} />
            </Cell>
            <Cell>
              <ChangeNote note={revision.changeNote} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}
