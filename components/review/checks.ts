/** What a careful reader would look at twice in a record that is complete: the whole of the list. */

import type { Stored } from '@/components/workspace/form-values'
import { languages } from '@/db/vocabulary'
import { compareToDay, parseEdtf } from '@/lib/edtf'

export type Check =
  | { code: 'noTitle'; language: (typeof languages)[number] }
  | { code: 'actInFuture' | 'signatoryWithoutAct' | 'actWithoutParty'; party: string | null }
  | { code: 'noSummary' | 'noDate' | 'dateInFuture' | 'noSource' | 'noOriginalLanguage' | 'noBody' }

/** `today`: an ISO day. */
export function checksOf({ content, companions }: Stored, today: string): Check[] {
  const found: Check[] = []
  const acts = companions.map((companion) => companion.content)
  const future = (date: string) => compareToDay(parseEdtf(date) ?? { form: 'unknown' }, today) === 'after'
  for (const language of languages) if (!content.title[language]) found.push({ code: 'noTitle', language })
  if (!content.originalLanguage) found.push({ code: 'noOriginalLanguage' })
  if (!Object.keys(content.summary).length) found.push({ code: 'noSummary' })
  if (!content.adopted) found.push({ code: 'noDate' })
  if (future(content.adopted)) found.push({ code: 'dateInFuture' })
  for (const { party, role } of content.parties)
    if (role === 'signatory' && !acts.some((act) => act.party === party))
      found.push({ code: 'signatoryWithoutAct', party })
  const named = new Set(content.parties.map(({ party }) => party))
  for (const { party, date } of acts) {
    if (!named.has(party)) found.push({ code: 'actWithoutParty', party })
    if (future(date)) found.push({ code: 'actInFuture', party })
  }
  if (!content.body) found.push({ code: 'noBody' })
  if (!content.sources.length) found.push({ code: 'noSource' })
  return found
}
