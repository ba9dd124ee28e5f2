/**
 * Takes the samples of a demonstration out of the register, and the sample people out of the door. What somebody has
 * corrected, worked on or built upon stays, and is told; nothing that is no sample is touched (`remove_samples` in
 * db/migrations knows what goes).
 */
import { sql } from 'drizzle-orm'
import { asActor, type Database, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Kind } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { advanceRegister } from '@/lib/entries/publishing'
import { acting } from '@/lib/entries/queries'
import { Refusal } from '@/lib/errors'
import { lockPeople } from '@/lib/people/administration'
import { type Actor, maySet } from '@/lib/policy'

export type Sample = { kind: Kind; slug: string; title: Multilingual | null; goes: boolean }

export type Samples = {
  /** Who may sign in by the published password. */
  people: number
  entries: Sample[]
}

/** What an administrator sees of the samples; null for anybody else. */
export function listSamples(actor: Actor): Promise<Samples | null> {
  return maySet(actor) ? asActor(acting(actor), findSamples) : Promise.resolve(null)
}

/** What there is of samples, and what of it would go. Of the sample entries those that stay come first. */
async function findSamples(tx: Tx): Promise<Samples> {
  const entries = (await tx.execute(sql`
    select e.kind, e.slug, coalesce(m.title, p.title) as title, s.goes from sample_entries() s
    join entries e on e.id = s.id left join meetings m on m.id = s.id left join projects p on p.id = s.id
    order by s.goes, e.kind, e.number`)) as unknown as Sample[]
  const [counted] = (await tx.execute(sql`
    select count(*)::int as people from people where sample and erased_at is null`)) as unknown as {
    people: number
  }[]
  return { ...counted!, entries }
}

export type Removed = { people: number; went: number; stayed: number }

/** `actor` null: the command of whoever has the machine. Refused where nothing is left to go. */
export async function removeSamples(actor: Actor | null, tx: Tx): Promise<Removed> {
  if (actor) await mustBeReal(actor, tx)
  // First of all, for it locks: nobody builds upon a sample that is about to go.
  await advanceRegister(tx)
  const { people, entries } = await findSamples(tx)
  const went = entries.filter(({ goes }) => goes)
  if (!people && !went.length) throw new Refusal('wrong_state')
  await tx.execute(sql`select from remove_samples()`)
  const removed = { people, went: went.length, stayed: entries.length - went.length }
  await logEvent(tx, actor, { name: 'samples_removed', details: removed })
  return removed
}

/** Whoever goes with the samples cannot be the one who sends them: somebody must be left. */
async function mustBeReal(actor: Actor, tx: Tx): Promise<void> {
  await lockPeople(actor, tx)
  const [own] = await tx.execute(sql`select sample from people where id = ${actor.personId}`)
  if (own?.sample !== false) throw new Refusal('sample_person')
}

/** Whether they were taken away here once: then a start loads them no more. */
export async function samplesRemoved(owner: Database): Promise<boolean> {
  const [line] = await owner.execute(sql`select from event_log where name = 'samples_removed' limit 1`)
  return line !== undefined
}
