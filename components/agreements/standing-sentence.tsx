import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { parseEdtf } from '@/lib/edtf'
import type { Agreement } from '@/lib/registry/agreement'

type Props = { agreement: Pick<Agreement, 'standing' | 'supersededBy'> }

/** Why the status is what it is, in a sentence, and what is not recorded. */
export function StandingSentence({ agreement: { standing, supersededBy } }: Props) {
  const t = useTranslations('agreement.reason')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const { reason, date, count, of } = standing
  if (reason === 'superseded' && supersededBy) {
    return t.rich('superseded', {
      agreement: () => (
        <a href={`/${locale}/agreements/${supersededBy.slug}`}>
          <Text original={supersededBy.originalLanguage} texts={supersededBy.title} />
        </a>
      ),
    })
  }
  if (reason === 'superseded') return t('supersededUnnamed')
  return t(reason, { when: formOf(date), date: edtfWords(dates, locale, date), count, of })
}

/** How a date is put into a sentence: on a day, in a month or year, otherwise; or not at all. */
export function formOf(text: string): 'day' | 'period' | 'range' | 'none' {
  const date = parseEdtf(text)
  if (!date || date.form === 'unknown') return 'none'
  if (date.form !== 'date' || date.date.uncertain || date.date.approximate) return 'range'
  return date.date.day ? 'day' : 'period'
}
