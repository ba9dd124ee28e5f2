import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import type { DurationClause } from '@/db/schema/content'

/** What a text says of how long it holds, beside its term: a line for each thing it says. */
export function DurationWords({ clause }: { clause: DurationClause }) {
  const t = useTranslations('words.durationClause')
  const length = useLengthWords()
  const { renewal, notice, review, reviewDate, fewest } = clause
  return (
    <>
      {renewal && <span className="block">{t('renewal', { length: length(renewal) })}</span>}
      {notice && <span className="block">{t('notice', { length: length(notice) })}</span>}
      {review && <span className="block">{t('review', { length: length(review) })}</span>}
      {reviewDate && (
        <span className="block">{t.rich('reviewDate', { date: () => <EdtfDate text={reviewDate} /> })}</span>
      )}
      {fewest !== null && <span className="block">{t('fewest', { count: fewest })}</span>}
    </>
  )
}

/** Whether it says anything. */
export function saysDuration({ renewal, notice, review, reviewDate, fewest }: DurationClause): boolean {
  return renewal !== null || notice !== null || review !== null || reviewDate !== '' || fewest !== null
}

/** '6 months', in the reader's language. */
export function useLengthWords() {
  const years = useTranslations('words.termUnits')
  const days = useTranslations('words.delayUnits')
  return ({ count, unit }: { count: number; unit: 'day' | 'month' | 'year' }) =>
    unit === 'year' ? years(unit, { count }) : days(unit, { count })
}
