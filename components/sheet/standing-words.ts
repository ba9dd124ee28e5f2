import { formOf } from '@/components/agreements/standing-sentence'
import { edtfWords } from '@/components/dates/edtf-date'
import { textFor } from '@/lib/multilingual'
import type { Agreement } from '@/lib/registry/agreement'
import type { PaperWords } from './words'

/** The sentence of the page (components/agreements/standing-sentence.tsx) as plain text. */
export function standingWords(w: PaperWords, { standing, supersededBy }: Agreement): string {
  const { reason, date, count, of } = standing
  if (reason === 'superseded') {
    const other = supersededBy && textFor(supersededBy.title, w.language, supersededBy.originalLanguage)
    return other
      ? w.agreement.markup('reason.superseded', { agreement: () => other.text })
      : w.agreement('reason.supersededUnnamed')
  }
  const when = { when: formOf(date), date: edtfWords(w.dates, w.language, date) }
  return w.agreement(`reason.${reason}`, { ...when, count, of })
}
