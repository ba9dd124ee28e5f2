/** What a careful reader would look at twice in a record that is complete: the whole of the list. */

import type { Stored } from '@/components/workspace/form-values'
import { languages, type TextLanguage } from '@/db/vocabulary'
import { forceOf, type RecordedAct } from '@/lib/agreements/force'
import { isStale } from '@/lib/agreements/texts'
import { isAfterDay, isBefore } from '@/lib/dates'

export type Check =
  | { code: 'noTitle'; language: (typeof languages)[number] }
  | { code: 'textStale'; language: TextLanguage }
  | {
      code:
        | 'actInFuture'
        | 'signatoryWithoutAct'
        | 'actWithoutParty'
        | 'actTwice'
        | 'effectBeforeAct'
        | 'approvedBeforeSigned'
        | 'forceDiffers'
        | 'forceUnmet'
        | 'accededOtherwise'
      party: string | null
    }
  | {
      code:
        | 'noSummary'
        | 'noDate'
        | 'dateInFuture'
        | 'endsBeforeBegin'
        | 'endWithoutEnd'
        | 'noSource'
        | 'noOriginalLanguage'
        | 'noBody'
        | 'noAuthenticText'
    }

/** `today`: an ISO day. */
export function checksOf({ content, companions }: Stored, today: string): Check[] {
  const found: Check[] = []
  const acts = companions.map((companion) => companion.content)
  const future = (date: string) => isAfterDay(date, today)
  for (const language of languages) if (!content.title[language]) found.push({ code: 'noTitle', language })
  if (!content.originalLanguage) found.push({ code: 'noOriginalLanguage' })
  if (!Object.keys(content.summary).length) found.push({ code: 'noSummary' })
  if (!content.adopted) found.push({ code: 'noDate' })
  if (future(content.adopted)) found.push({ code: 'dateInFuture' })
  if (isBefore(content.expires, content.adopted)) found.push({ code: 'endsBeforeBegin' })
  // Some archives write the last day there is where a text has no end.
  if (content.expires.startsWith('9999')) found.push({ code: 'endWithoutEnd' })
  for (const { party, role } of content.parties)
    if (role === 'signatory' && !acts.some((act) => act.party === party))
      found.push({ code: 'signatoryWithoutAct', party })
  const named = new Set(content.parties.map(({ party }) => party))
  for (const { party, date } of acts) {
    if (!named.has(party)) found.push({ code: 'actWithoutParty', party })
    if (future(date)) found.push({ code: 'actInFuture', party })
  }
  for (const [party, own] of Map.groupBy(acts, ({ party }) => party))
    found.push(...faultsOf(own).map((code) => ({ code, party })))
  for (const { party, role } of content.parties)
    if (role === 'acceding' && !acts.some(({ party: by, act }) => by === party && joins(act)))
      found.push({ code: 'accededOtherwise', party })
  const whole = acts.flatMap(({ party, act, date, effect, manner }): RecordedAct[] =>
    party && act ? [{ party, act, date, effect, manner }] : [],
  )
  const parties = content.parties.flatMap(({ party, role }) => (party ? [{ party, role }] : []))
  const force = forceOf({ clause: content.forceClause, parties, acts: whole })
  for (const { party } of force?.contradictions ?? []) found.push({ code: 'forceDiffers', party })
  for (const text of content.texts)
    if (text.language && isStale(text, content.texts))
      found.push({ code: 'textStale', language: text.language })
  if (content.texts.length && content.texts.every(({ authority }) => authority === 'translation'))
    found.push({ code: 'noAuthenticText' })
  // What is recorded may still be right: an approval may be missing from the record.
  if (force?.since === null)
    for (const { party } of acts.filter(({ act }) => act === 'in_force'))
      found.push({ code: 'forceUnmet', party })
  if (!content.body) found.push({ code: 'noBody' })
  if (!content.sources.length) found.push({ code: 'noSource' })
  return found
}

type Act = Stored['companions'][number]['content']

const joins = (act: Act['act']) => act === 'acceded' || act === 'succeeded'

/** What cannot be, or hardly, in the acts of one party; each said once. */
function faultsOf(acts: Act[]): ('actTwice' | 'effectBeforeAct' | 'approvedBeforeSigned')[] {
  const [signed, approved] = (['signed', 'approved'] as const).map((kind) =>
    acts.filter(({ act }) => act === kind),
  )
  const keys = acts.map(({ act, date, effect, about, articles, text }) =>
    JSON.stringify([act, date, effect, about, articles, text]),
  )
  return [
    ...(new Set(keys).size < keys.length ? ['actTwice' as const] : []),
    ...(acts.some(({ date, effect }) => isBefore(effect, date)) ? ['effectBeforeAct' as const] : []),
    ...(signed?.some((one) => approved?.some((other) => isBefore(other.date, one.date)))
      ? ['approvedBeforeSigned' as const]
      : []),
  ]
}
