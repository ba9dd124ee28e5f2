/** How a register begins that is empty: with one body and those who belong to it, published at once under the import's name. */
import { sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import type { BodyKind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { edtfProblem, normaliseDate } from '@/lib/edtf'
import { importEntry } from '@/lib/entries/import'
import { advanceRegister } from '@/lib/entries/publishing'
import { acting } from '@/lib/entries/queries'
import { Refusal } from '@/lib/errors'
import { type Actor, maySet } from '@/lib/policy'
import { knownParties } from './known-parties'

const changeNote = 'first records'

export type FirstBody = {
  name: Multilingual
  kind: BodyKind
  /** A date as somebody writes it. */
  formed: string
  /** Slugs of parties that are known beforehand. */
  members: string[]
}

/** Whether nothing has ever been recorded; null for whoever may not begin. */
export function isEmpty(actor: Actor): Promise<boolean | null> {
  return maySet(actor) ? asActor(acting(actor), hasNothing) : Promise.resolve(null)
}

/** Returns the address of the body. Refused where anything is recorded, as the records themselves would be refused. */
export async function beginRegister(actor: Actor, tx: Tx, given: FirstBody): Promise<{ slug: string }> {
  if (!maySet(actor)) throw new Refusal('forbidden')
  // First of all, for it locks: two that begin at once begin one after the other.
  await advanceRegister(tx)
  if (!(await hasNothing(tx))) throw new Refusal('not_empty')
  const { name, kind, members } = given
  const formed = normaliseDate(given.formed)
  if (!Object.keys(name).length) throw new Refusal('name_missing')
  if (edtfProblem(formed)) throw new Refusal('bad_date')
  const record = (kind: 'party' | 'body' | 'membership', content: unknown, slug?: string) =>
    importEntry(tx, { kind, slug, content, changeNote })
  const body = await record('body', {
    ...{ kind, name, formed, partOf: null, ended: '', follows: null, classes: [] },
    ...{ area: null, population: null, scope: {}, sources: [], note: {} },
  })
  for (const { slug, content } of knownParties().filter((one) => members.includes(one.slug))) {
    const party = await record('party', content, slug)
    await record('membership', {
      ...{ body, party, class: 'member', began: formed, basis: 'founding', proposedBy: [] },
      ...{ ended: '', sources: [], note: {} },
    })
  }
  await logEvent(tx, actor, { name: 'set_up', entryId: body })
  const [made] = await tx.execute<{ slug: string }>(sql`select slug from entries where id = ${body}`)
  return { slug: made!.slug }
}

async function hasNothing(tx: Tx): Promise<boolean> {
  const [any] = await tx.select({ id: entries.id }).from(entries).limit(1)
  return !any
}
