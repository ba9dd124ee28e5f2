/** What a newcomer to a body would have before it: the body's agreements in one query, however many there are. */
import { sql } from 'drizzle-orm'
import type { AgreementStatus, PartyStanding } from '@/db/vocabulary'
import { type PackageWay, packageOf } from '@/lib/admissions/package'
import { today } from '@/lib/dates'
import { membershipOn } from '@/lib/members/belonging'
import type { AgreementName } from './agreement'
import { findBody } from './bodies'
import { type BodyName, directory, type PartyName } from './directory'
import { read } from './read'
import { atVersion } from './version'

export type AccessionPackage = {
  body: BodyName
  /** Who may come to it: every party that is no full member by today. */
  newcomers: PartyName[]
  newcomer: PartyName | null
  rows: {
    agreement: AgreementName & { adopted: string; status: AgreementStatus }
    way: PackageWay
    standing: PartyStanding | null
    lacking: boolean
    lagging: { party: PartyName; standing: PartyStanding | null }[]
  }[]
}

/** Of one body, for the party at `newcomer`; null where there is no such body. */
export async function findPackage(
  version: number,
  slug: string,
  newcomer: string,
): Promise<AccessionPackage | null> {
  const body = await findBody(version, slug)
  if (!body) return null
  const { parties, partyIds } = await directory(version)
  const members = body.memberships.filter(
    (one) => one.class === 'member' && membershipOn(one, today()) !== 'none',
  )
  const memberSlugs = new Set(members.map(({ party }) => party.slug))
  const id = partyIds.get(newcomer)
  const common = {
    body: { slug: body.slug, name: body.name, kind: body.kind },
    newcomers: [...parties.values()].filter((party) => !memberSlugs.has(party.slug)),
  }
  if (!id) return { ...common, newcomer: null, rows: [] }
  const agreements = await atVersion(version, `agreements of body ${slug}`, () => read<Row>(query(slug)))
  const ids = [...memberSlugs].flatMap((member) => partyIds.get(member) ?? [])
  return {
    ...common,
    newcomer: parties.get(id) ?? null,
    rows: packageOf(agreements, id, ids).map(({ agreement, lagging, ...row }) => {
      const { positions: _, joined: __, ...shown } = agreement
      return {
        ...row,
        agreement: shown,
        lagging: lagging.flatMap(({ party, standing }) => {
          const named = parties.get(party)
          return named ? [{ party: named, standing }] : []
        }),
      }
    }),
  }
}

type Row = AgreementName & {
  adopted: string
  status: AgreementStatus
  positions: { party: string; standing: PartyStanding }[]
  joined: boolean
}

function query(slug: string) {
  return sql`select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, a.status,
      coalesce(a.standing->'positions', '[]') as positions,
      exists (select from register.acts c where c.agreement_id = a.id and c.act = 'acceded') as joined
    from register.agreements a join register.bodies b on b.id = a.body_id
    where b.slug = ${slug} order by a.number`
}
