/** Cooperation bodies: the list, and each with its members. */
import { sql } from 'drizzle-orm'
import type { Figure, Multilingual, Source } from '@/db/schema/content'
import type { AgreementRole, MembershipBasis, MembershipClass } from '@/db/vocabulary'
import { type CountedMembership, endAtLatest } from '@/lib/members/belonging'
import type { AgreementName } from './agreement'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

/** EDTF dates; `recordedOn` is the ISO day of its first publication. */
export type MembershipOfBody = {
  slug: string
  party: PartyName
  class: MembershipClass
  began: string
  ended: string
  basis: MembershipBasis | null
  proposedBy: PartyName[]
  recordedOn: string
  note: Multilingual
  /** How often it was published. */
  revision: number
}

export type BodySummary = BodyName & {
  formed: string
  partOf: string | null
  memberships: CountedMembership[]
  agreements: number
}

export type Body = BodyName & {
  number: number
  formed: string
  ended: string
  follows: BodyName | null
  area: Figure | null
  population: Figure | null
  scope: Multilingual
  sources: Source[]
  note: Multilingual
  publishedAt: string
  partOf: BodyName | null
  parts: BodyName[]
  memberships: MembershipOfBody[]
  agreements: (AgreementName & { adopted: string })[]
  agreementCount: number
  /** The party that it is, where it signs or belongs itself, with what it takes part in; the newest of it. */
  party: PartyName | null
  signed: (AgreementName & { role: AgreementRole; adopted: string })[]
  signedCount: number
}

/** All bodies with who belongs to them, in the order of their registration. */
export function listBodies(version: number): Promise<BodySummary[]> {
  return atVersion(version, 'bodies', async () => {
    const rows = await read<
      Omit<BodySummary, 'memberships' | 'partOf'> & { id: string; part_of_id: string | null; ended: string }
    >(sql`
      select b.id, b.slug, b.name, b.kind, b.formed, b.ended, b.part_of_id,
        (select count(*)::int from register.agreements a where a.body_id = b.id) as agreements
      from register.bodies b order by b.number`)
    const names = await directory(version)
    const belonging = Map.groupBy(await read<BelongingRow>(belongingQuery), ({ body }) => body)
    return rows.map(({ id, part_of_id, ended: bodyEnded, ...same }) => ({
      ...same,
      partOf: (part_of_id && names.bodies.get(part_of_id)?.slug) || null,
      memberships: (belonging.get(id) ?? []).flatMap(({ body: _, party: partyId, ...membership }) => {
        const party = names.parties.get(partyId)
        if (!party) return []
        const ended = endAtLatest(membership.ended, bodyEnded)
        return [{ ...membership, ended, party: party.slug, partyKind: party.kind }]
      }),
    }))
  })
}

type BelongingRow = Omit<CountedMembership, 'partyKind'> & { body: string }

/** Of all bodies at once, and no more than who and when: there may be tens of thousands. */
const belongingQuery = sql`select m.body_id as body, m.party_id as party, m.class, m.began, m.ended,
    ((m.first_published_at at time zone 'UTC')::date)::text as "recordedOn"
  from register.memberships m`

/** The body at a permanent address; null where there is none. */
export function findBody(version: number, slug: string): Promise<Body | null> {
  return atVersion(version, `body ${slug}`, async () => {
    const [row] = await read<BodyRow>(bodyQuery(slug))
    if (!row) return null
    const names = await directory(version)
    const {
      published_at,
      part_of_id,
      follows_id,
      part_ids,
      memberships,
      agreements,
      agreement_count,
      party_id,
      signed,
      signed_count,
      ...same
    } = row
    return {
      ...same,
      publishedAt: isoTime(published_at),
      partOf: (part_of_id && names.bodies.get(part_of_id)) || null,
      follows: (follows_id && names.bodies.get(follows_id)) || null,
      parts: (part_ids ?? []).flatMap((id) => names.bodies.get(id) ?? []),
      memberships: membershipsOf(memberships, names.parties),
      agreements: agreements ?? [],
      agreementCount: agreement_count,
      party: (party_id && names.parties.get(party_id)) || null,
      signed: signed ?? [],
      signedCount: signed_count,
    }
  })
}

type Membership = Omit<MembershipOfBody, 'party' | 'proposedBy'> & {
  party: string
  proposedBy: string[]
  bodyEnded: string
}
type BodyRow = Omit<
  Body,
  | 'publishedAt'
  | 'partOf'
  | 'follows'
  | 'parts'
  | 'memberships'
  | 'agreements'
  | 'agreementCount'
  | 'party'
  | 'signed'
  | 'signedCount'
> & {
  published_at: string
  part_of_id: string | null
  follows_id: string | null
  part_ids: string[] | null
  memberships: Membership[] | null
  agreements: Body['agreements'] | null
  agreement_count: number
  party_id: string | null
  signed: Body['signed'] | null
  signed_count: number
}

/** Of `register.bodies b`. */
const memberships = sql`(select jsonb_agg(jsonb_build_object('slug', m.slug, 'party', m.party_id, 'class', m.class,
    'began', m.began, 'ended', m.ended, 'bodyEnded', b.ended, 'basis', m.basis, 'proposedBy', m.proposed_by_ids, 'note', m.note, 'revision', m.revision,
    'recordedOn', (m.first_published_at at time zone 'UTC')::date) order by m.began_to nulls last, m.began_from, m.number)
  from register.memberships m where m.body_id = b.id)`

function bodyQuery(slug: string) {
  return sql`select b.slug, b.number, b.name, b.kind, b.formed, b.ended, b.follows_id, b.area, b.population, b.scope, b.sources, b.note,
    b.published_at, b.part_of_id, ${memberships} as memberships,
    (select jsonb_agg(p.id order by p.number) from register.bodies p where p.part_of_id = b.id) as part_ids,
    (select jsonb_agg(to_jsonb(r) order by r.number desc) from (
      select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted
      from register.agreements a where a.body_id = b.id order by a.number desc limit 25) r) as agreements,
    (select count(*)::int from register.agreements a where a.body_id = b.id) as agreement_count,
    p.id as party_id,
    (select jsonb_agg(to_jsonb(r) order by r.number desc) from (
      select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, ap.role
      from register.agreement_parties ap join register.agreements a on a.id = ap.agreement_id
      where ap.party_id = p.id order by a.number desc limit 25) r) as signed,
    (select count(distinct ap.agreement_id)::int from register.agreement_parties ap
      where ap.party_id = p.id) as signed_count
  from register.bodies b left join register.parties p on p.body_id = b.id where b.slug = ${slug}`
}

function membershipsOf(rows: Membership[] | null, parties: Map<string, PartyName>): MembershipOfBody[] {
  return (rows ?? []).flatMap(({ party: id, proposedBy, bodyEnded, ...membership }) => {
    const party = parties.get(id)
    if (!party) return []
    return [
      {
        ...membership,
        ended: endAtLatest(membership.ended, bodyEnded),
        party,
        proposedBy: proposedBy.flatMap((proposer) => parties.get(proposer) ?? []),
      },
    ]
  })
}
