/** The form for minutes: its fields, and what the secretariat says to corrections, `outcome.{correction}`. */
import { correctionOutcomes, textLanguages } from '@/db/vocabulary'
import { contentFrom, type FormField } from '@/lib/entries/form'
import { longestText } from './schema'

const fields: FormField[] = [
  { name: 'texts', input: 'texts', most: longestText, long: true },
  { name: 'authentic', input: 'choices', group: 'textLanguages', words: textLanguages },
  { name: 'signedBy', input: 'texts', most: 500 },
  { name: 'days', input: 'number', least: 1, most: 365 },
]

type Given = Readonly<Record<string, string>>

/** What the form comes to; what was not sent is empty. Its shape is for the schema to judge. */
export function typedFrom(given: Given): Record<string, unknown> {
  return { ...contentFrom(fields, given), answers: answersFrom(given) }
}

/** A correction to which nothing was said is left open. */
function answersFrom(given: Given) {
  const before = 'outcome.'
  return Object.keys(given)
    .filter((name) => name.startsWith(before) && given[name])
    .map((name) => {
      const correction = name.slice(before.length)
      const outcome = correctionOutcomes.find((word) => word === given[name]) ?? null
      return { correction, outcome, reason: given[`answer.${correction}`] ?? '' }
    })
}
