import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Notice } from '@/components/ui/notice'
import { isBeforeDay } from '@/lib/dates'
import type { Agreement } from '@/lib/registry/agreement'
import { useLengthWords } from './duration-words'

type Props = { agreement: Agreement; day: string }

/** Whether anything follows from what is recorded of how long it holds. */
export function hasDuration({ term, duration }: Agreement): boolean {
  return term !== null || duration.ends !== null || duration.review !== null
}

/** How long it holds, the days that come of that, and how they are counted. `day`: the ISO day it is seen from. */
export function DurationSection({ agreement: { term, duration, durationClause, expires }, day }: Props) {
  const t = useTranslations('agreement.duration')
  const length = useLengthWords()
  const { ends, by, contradicts, renewals, notice, review } = duration
  const { renewal } = durationClause
  const date = (text: string) => () => <EdtfDate style="computed" text={text} />
  const isOver = (text: string) => isBeforeDay(text, day)
  return (
    <div className="max-w-read">
      {ends && (
        <p className="font-strong">
          {t.rich(isOver(ends) ? 'ended' : renewal ? 'period' : 'ends', { date: date(ends) })}
        </p>
      )}
      {ends && renewal && !isOver(ends) && <p>{t('goesOn', { length: length(renewal) })}</p>}
      {renewals > 0 && <p>{t('renewed', { count: renewals })}</p>}
      {by === 'term' && term && <p>{t('byTerm', { length: length(term) })}</p>}
      {!ends && term && <p>{t('unknown', { length: length(term) })}</p>}
      {notice && <p>{t.rich(isOver(notice) ? 'noticeOver' : 'lastNotice', { date: date(notice) })}</p>}
      {review && <p>{t.rich('nextReview', { date: date(review) })}</p>}
      {contradicts && (
        <Notice title={t('contradiction')} tone="warn">
          <p>{t.rich('both', { recorded: date(expires), computed: date(contradicts) })}</p>
        </Notice>
      )}
    </div>
  )
}
