import { useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { contentDifference, type FieldDifference, wordDifference } from '@/lib/entries/difference'
import { langOf } from '@/lib/multilingual'
import type { Mentions } from '@/lib/registry/revisions'
import { FieldLabel, inReadingOrder, languageOf } from './field-label'
import { FieldValue } from './field-value'
import { WordChanges } from './word-changes'

type Content = Record<string, unknown>
type Props = {
  before: Content
  after: Content
  mentions: Mentions
  /** What the two states are called: 'Revision 1', 'Published'. */
  titles: { before: string; after: string }
}

/** What differs between two states of an entry, field by field; texts word by word. */
export function Changes({ before, after, mentions, titles }: Props) {
  const t = useTranslations('agreement.history')
  const differences = inReadingOrder(contentDifference(before, after)).filter(
    ({ before, after }) => !(isNothing(before) && isNothing(after)),
  )
  if (!differences.length) return <p className="text-ink-2">{t('same')}</p>
  return (
    <Table caption={t('differenceCaption', titles)}>
      <thead>
        <tr>
          <Head>{t('field')}</Head>
          <Head>{titles.before}</Head>
          <Head>{titles.after}</Head>
        </tr>
      </thead>
      <tbody>
        {differences.map((difference) => (
          <tr key={difference.path.join('.')}>
            <RowHead className="min-w-28">
              <FieldLabel path={difference.path} />
            </RowHead>
            <Difference difference={difference} mentions={mentions} />
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Difference({ difference, mentions }: { difference: FieldDifference; mentions: Mentions }) {
  const { path, before, after } = difference
  const language = languageOf(path)
  if (language && typeof before === 'string' && typeof after === 'string') {
    const lang = langOf(language)
    return (
      <Cell colSpan={2}>
        <WordChanges lang={lang} parts={wordDifference(before, after, lang)} />
      </Cell>
    )
  }
  return [before, after].map((value, side) => (
    <Cell className="min-w-32" key={side === 0 ? 'before' : 'after'}>
      <FieldValue mentions={mentions} path={path} value={value} />
    </Cell>
  ))
}

/** A field that an older revision did not have yet, and a newer one leaves empty. */
function isNothing(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && !value.length)
}
