import { useFormatter, useLocale, useNow, useTranslations } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { OwnWords } from '@/components/workspace/own-words'
import { Title } from '@/components/workspace/title'
import type { WorkItem } from '@/components/workspace/work-groups'
import { textFor } from '@/lib/multilingual'

/** What waits, the oldest first, with its age. */
export function Queue({ items }: { items: WorkItem[] }) {
  const t = useTranslations('review')
  const words = useTranslations('words.kinds')
  const language = useLocale()
  const format = useFormatter()
  const now = useNow()
  return (
    <Table caption={t('table')}>
      <thead>
        <tr>
          <Head>{t('columns.entry')}</Head>
          <Head>{t('columns.from')}</Head>
          <Head>{t('columns.kind')}</Head>
          <Head>{t('columns.waiting')}</Head>
        </tr>
      </thead>
      <tbody>
        {items.map(({ revisionId, title, originalLanguage, partyName, authorName, submittedAt, ...item }) => {
          const party = partyName && textFor(partyName, language)
          return (
            <tr key={revisionId}>
              <RowHead className="sm:min-w-52">
                <a href={`/${language}/review/${revisionId}`}>
                  <Title original={originalLanguage} texts={title} />
                </a>
              </RowHead>
              <Cell>
                {party ? <Foreign lang={party.lang}>{party.text}</Foreign> : t('secretariat')}
                {authorName && (
                  <span className="block text-ink-2 text-sm">
                    <OwnWords>{authorName}</OwnWords>
                  </span>
                )}
              </Cell>
              <Cell>
                {words(item.kind)}
                <span className="block text-ink-2 text-sm">
                  {item.basedOn ? t('correction') : t('newEntry')}
                </span>
                {!item.choices.moves.includes('publish') && (
                  <Tag icon="stop" tone="neutral">
                    {t('own')}
                  </Tag>
                )}
              </Cell>
              <Cell className="whitespace-nowrap">
                {submittedAt && (
                  <time dateTime={submittedAt.toISOString()}>{format.relativeTime(submittedAt, now)}</time>
                )}
              </Cell>
            </tr>
          )
        })}
      </tbody>
    </Table>
  )
}
