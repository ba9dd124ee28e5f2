/** The family of an agreement: what it amends, implements, supersedes, is annexed to or follows from, and so on. */
import { sql } from 'drizzle-orm'
import type { AgreementStatus, RelationKind } from '@/db/vocabulary'
import type { AgreementName } from './agreement'
import { read } from './read'
import { atVersion } from './version'

/** `steps`: over how many relations it is reached; 0 is the agreement itself. `adopted` is EDTF. */
export type FamilyMember = AgreementName & { adopted: string; status: AgreementStatus; steps: number }
/** By slug: `from` amends (implements, …) `to`. */
export type FamilyTie = { from: string; to: string; kind: RelationKind }
export type Family = { members: FamilyMember[]; ties: FamilyTie[]; more: boolean }

const most = 40
const farthest = 4

/**
 * The nearest first, itself among them. Relations are followed both ways; the same agreement reached twice is not
 * followed on twice from one distance, and no more than a thousand steps are taken, so cycles and crowds end.
 */
export function findFamily(version: number, slug: string): Promise<Family> {
  return atVersion(version, `family ${slug}`, async () => {
    const [row] = await read<{ members: FamilyMember[] | null; ties: FamilyTie[] | null }>(sql`
      with recursive reached (id, steps) as (
        select a.id, 0 from register.agreements a where a.slug = ${slug}
        union
        select r.other, f.steps + 1 from reached f
        join lateral (
          select target_id as other from register.agreement_relations where agreement_id = f.id
          union all select agreement_id from register.agreement_relations where target_id = f.id) r on true
        where f.steps < ${farthest}),
      nearest as (select id, min(steps) as steps from (select id, steps from reached limit 1000) r group by id),
      members as (
        select a.id, n.steps, a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, a.status
        from nearest n join register.agreements a on a.id = n.id order by n.steps, a.number limit ${most + 1})
      select
        (select jsonb_agg(to_jsonb(m) - 'id' order by m.steps, m.number) from members m) as members,
        (select jsonb_agg(jsonb_build_object('from', f.slug, 'to', t.slug, 'kind', r.kind)
            order by f.number, t.number, r.kind)
          from register.agreement_relations r
          join members f on f.id = r.agreement_id join members t on t.id = r.target_id) as ties`)
    const members = row?.members ?? []
    const shown = members.slice(0, most)
    const isShown = (slug: string) => shown.some((member) => member.slug === slug)
    return {
      members: shown,
      ties: (row?.ties ?? []).filter(({ from, to }) => isShown(from) && isShown(to)),
      more: members.length > most,
    }
  })
}
