/** Development plans: the list, and each with the projects that it endorses. */
import { sql } from 'drizzle-orm'
import type { EndorsedProject, Multilingual, Source } from '@/db/schema/content'
import { isoTime } from './agreement-summary'
import { directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

export type Plan = {
  slug: string
  number: number
  title: Multilingual
  /** Who issued it: a party, or in words one that is none. */
  party: PartyName | null
  issuer: Multilingual
  /** EDTF: the time it is for. */
  period: string
  scope: Multilingual
  endorses: EndorsedProject[]
  sources: Source[]
  note: Multilingual
  /** ISO time. */
  publishedAt: string
}

/** All plans, the latest period first. */
export function listPlans(version: number): Promise<Plan[]> {
  return atVersion(version, 'plans', async () => {
    const rows = await read<
      Omit<Plan, 'party' | 'publishedAt'> & { party_id: string | null; published_at: string }
    >(
      sql`select slug, number, title, party_id, issuer, period, scope, endorses, sources, note, published_at
        from register.plans order by period_from desc nulls last, number`,
    )
    const { parties } = await directory(version)
    return rows.map(({ party_id, published_at, ...same }) => ({
      ...same,
      party: (party_id && parties.get(party_id)) || null,
      publishedAt: isoTime(published_at),
    }))
  })
}

/** The plans that the party at a permanent address issued. */
export async function listPlansOf(version: number, party: string): Promise<Plan[]> {
  return (await listPlans(version)).filter((plan) => plan.party?.slug === party)
}

/** The plan at a permanent address; null where there is none. */
export async function findPlan(version: number, slug: string): Promise<Plan | null> {
  return (await listPlans(version)).find((plan) => plan.slug === slug) ?? null
}
