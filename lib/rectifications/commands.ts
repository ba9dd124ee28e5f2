/** Proposing to rectify a published text. From there on it is a revision like any other. */
import { and, eq, isNotNull } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { entries } from '@/db/schema/entries'
import { begin, type Drafted, save } from '@/lib/entries/commands'
import { findPublished } from '@/lib/entries/published'
import { Refusal } from '@/lib/errors'
import { type Actor, mayRectify } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'
import type { typedFields } from './schema'

type Whole = { [Field in keyof typeof typedFields]: z.infer<(typeof typedFields)[Field]> }

/** Without `days`: as long as is usual here. */
export type Typed = Omit<Whole, 'days'> & { days?: number }

/** Begins the draft of a rectification of a published agreement. */
export async function propose(
  actor: Actor,
  tx: Tx,
  input: { agreementId: string; typed: Typed },
): Promise<Drafted> {
  const [entry] = await tx
    .select()
    .from(entries)
    .where(and(eq(entries.id, input.agreementId), eq(entries.kind, 'agreement'), isNotNull(entries.number)))
  const published = entry && (await findPublished(tx, entry.id))
  if (!published) throw new Refusal('not_found')
  const { parties, title, originalLanguage } = published.content as {
    parties: { party: string }[]
    [field: string]: unknown
  }
  const concerned = [...parties.map(({ party }) => party), ...(entry.partyId ? [entry.partyId] : [])]
  // Before anything is said of it: the agreement may not be public.
  if (!mayRectify(actor, concerned)) throw new Refusal('not_found')
  const content = { agreement: entry.id, title, originalLanguage, ...(await whole(input.typed)) }
  return begin(actor, tx, { kind: 'rectification', content, companions: [] })
}

/** Stores what was typed; which agreement it is about stays as it began. */
export async function rewrite(
  actor: Actor,
  tx: Tx,
  input: { revisionId: string; version: number; typed: Typed },
): Promise<Drafted> {
  const { typed, ...draft } = input
  return save(actor, tx, { ...draft, content: await whole(typed), companions: [], changeNote: '' })
}

async function whole(typed: Typed): Promise<Whole> {
  return { ...typed, days: typed.days ?? (await currentSettings()).intervals.objections }
}
