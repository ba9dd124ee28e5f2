/** Who can sign or belong: the list of parties, and each with its memberships. */
import { sql } from 'drizzle-orm'
import type { FormerName, Multilingual, Source } from '@/db/schema/content'
import type { AgreementRole, MembershipBasis, MembershipClass, PartyKind } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { endAtLatest, membershipOn } from '@/lib/members/belonging'
import type { AgreementName } from './agreement'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

export type PartySummary = PartyName & { memberships: number; agreements: number }

/** EDTF dates. */
export type MembershipOfParty = {
  slug: string
  body: BodyName
  class: MembershipClass
  began: string
  ended: string
  basis: MembershipBasis | null
  /** The ISO day of its first publication. */
  recordedOn: string
}

/** A membership, and whether it was in effect on a day. */
export type MembershipOfPartyThen = MembershipOfParty & { belongs: 'certain' | 'possible' | 'none' }

export type Party = PartyName & {
  number: number
  ports: Multilingual
  latitude: number | null
  longitude: number | null
  formerNames: FormerName[]
  /** The office that answers for it to the others, in words. */
  focalPost: Multilingual
  /** ISO 3166-2, and the item of Wikidata; empty where not recorded. */
  isoCode: string
  wikidata: string
  sources: Source[]
  note: Multilingual
  publishedAt: string
  memberships: MembershipOfParty[]
  /** The newest of the agreements it has a role in, and how many there are. */
  agreements: (AgreementName & { role: AgreementRole; adopted: string })[]
  agreementCount: number
  /** How many of these it has signed or joined, or was to: what the list of agreements filtered by it holds. */
  signedFor: number
}

/** All parties, in the order of their registration. */
export function listParties(version: number): Promise<PartySummary[]> {
  return atVersion(version, 'parties', () =>
    read<PartySummary>(sql`
      select p.slug, p.name, p.kind, p.province, p.country, p.code, b.slug as body,
        (select count(*)::int from register.memberships m where m.party_id = p.id) as memberships,
        (select count(*)::int from register.agreement_parties a
          where a.party_id = p.id and a.role in ('signatory', 'acceding')) as agreements
      from register.parties p left join register.bodies b on b.id = p.body_id order by p.number`),
  )
}

/** The party at a permanent address; null where there is none. */
export function findParty(version: number, slug: string): Promise<Party | null> {
  return atVersion(version, `party ${slug}`, async () => {
    const [row] = await read<PartyRow>(partyQuery(slug))
    if (!row) return null
    const { bodies } = await directory(version)
    const { published_at, memberships, agreements, agreement_count, signed_for, ...same } = row
    return {
      ...same,
      publishedAt: isoTime(published_at),
      agreements: agreements ?? [],
      agreementCount: agreement_count,
      signedFor: signed_for,
      memberships: (memberships ?? []).flatMap(({ body: id, bodyEnded, ...membership }) => {
        const body = bodies.get(id)
        return body ? [{ ...membership, ended: endAtLatest(membership.ended, bodyEnded), body }] : []
      }),
    }
  })
}

/** On an ISO day; today without one. */
export function membershipsThen(
  memberships: MembershipOfParty[],
  day: string | null,
): MembershipOfPartyThen[] {
  return memberships.map((one) => ({ ...one, belongs: membershipOn(one, day ?? today()) }))
}

type PartyRow = Omit<Party, 'publishedAt' | 'memberships' | 'agreements' | 'agreementCount' | 'signedFor'> & {
  kind: PartyKind
  published_at: string
  memberships: (Omit<MembershipOfParty, 'body'> & { body: string; bodyEnded: string })[] | null
  agreements: Party['agreements'] | null
  agreement_count: number
  signed_for: number
}

function partyQuery(slug: string) {
  return sql`select p.slug, p.number, p.name, p.kind, p.province, p.country, p.code, p.ports, p.latitude, p.longitude,
    p.former_names as "formerNames", p.focal_post as "focalPost", p.iso_code as "isoCode", p.wikidata,
    (select b.slug from register.bodies b where b.id = p.body_id) as body,
    p.sources, p.note, p.published_at,
    (select jsonb_agg(jsonb_build_object('slug', m.slug, 'body', m.body_id, 'class', m.class, 'began', m.began,
        'ended', m.ended, 'bodyEnded', b.ended, 'basis', m.basis,
        'recordedOn', (m.first_published_at at time zone 'UTC')::date) order by m.began_from nulls last, m.number)
      from register.memberships m join register.bodies b on b.id = m.body_id
      where m.party_id = p.id) as memberships,
    (select jsonb_agg(to_jsonb(r) order by r.number desc) from (
      select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, ap.role
      from register.agreement_parties ap join register.agreements a on a.id = ap.agreement_id
      where ap.party_id = p.id order by a.number desc limit 25) r) as agreements,
    (select count(distinct ap.agreement_id)::int from register.agreement_parties ap
      where ap.party_id = p.id) as agreement_count,
    (select count(*)::int from register.agreement_parties ap
      where ap.party_id = p.id and ap.role in ('signatory', 'acceding')) as signed_for
  from register.parties p where p.slug = ${slug}`
}
