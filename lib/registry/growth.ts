/** How bodies grew, who belonged to them on a day, and where that is. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import { today } from '@/lib/dates'
import { type CountedMembership, type Group, groupsOn, membershipOn } from '@/lib/members/belonging'
import { saysAll } from '@/lib/members/formula'
import { type Growth, growthOf } from '@/lib/members/growth'
import { findBody, listBodies, type MembershipOfBody } from './bodies'
import { type BodyName, directory, type PartyName } from './directory'
import { largestOf } from './overview'
import { countedOf } from './position'
import { read } from './read'
import { atVersion } from './version'

/** A membership, and whether it was in effect on the day that was asked for. */
export type MembershipThen = MembershipOfBody & { belongs: 'certain' | 'possible' | 'none' }

export type Growing = BodyName & {
  /** The ISO day that `groups` speak of; null: today. */
  day: string | null
  groups: Group[]
  growth: Growth
  /** Whether 'N+M' says all there is to say of its members. */
  asFormula: boolean
}

export type BodyGrowth = Growing & { memberships: MembershipThen[] }

/** What memberships say of the growth of their body, and of one ISO day; today without one. */
export function growingOf(
  { slug, name, kind }: BodyName,
  memberships: CountedMembership[],
  day: string | null,
): Growing {
  return {
    slug,
    name,
    kind,
    day,
    groups: groupsOn(memberships, day ?? today()),
    growth: growthOf(memberships, today()),
    asFormula: saysAll(memberships),
  }
}

/** The same, with each membership as it was on that day. */
export function growthOfBody(
  body: BodyName & { memberships: MembershipOfBody[] },
  day: string | null,
): BodyGrowth {
  const on = day ?? today()
  return {
    ...growingOf(body, body.memberships.map(countedOf), day),
    memberships: body.memberships.map((one) => ({ ...one, belongs: membershipOn(one, on) })),
  }
}

/** Of the bodies with these slugs, in that order; of the largest where none is asked for. */
export async function readGrowth(
  version: number,
  slugs: string[],
  day: string | null,
): Promise<(BodyGrowth & { note: Multilingual })[]> {
  const wanted = slugs.length ? slugs : [largestOf(await listBodies(version))?.slug ?? '']
  const bodies = await Promise.all(wanted.map((slug) => findBody(version, slug)))
  return bodies.flatMap((body) => (body ? [{ ...growthOfBody(body, day), note: body.note }] : []))
}

/** WGS 84, degrees. */
export type Place = { latitude: number; longitude: number }
export type Placed = PartyName & { place: Place | null; belongs: 'certain' | 'possible' }

/** Who belongs to one of these bodies on their day, or may, each once, with where it is. */
export async function placesOf(version: number, bodies: BodyGrowth[]): Promise<Placed[]> {
  const places = await allPlaces(version)
  const found = new Map<string, Placed>()
  for (const { party, belongs } of bodies.flatMap(({ memberships }) => memberships)) {
    if (belongs === 'none' || found.get(party.slug)?.belongs === 'certain') continue
    found.set(party.slug, { ...party, belongs, place: places.get(party.slug) ?? null })
  }
  return [...found.values()]
}

/**
 * The stations of the land–port axis in their order, by slug; of Zhuengadabuqi, between Xilingol and Choibalsan, the
 * founding records give no position (study of the land–port belt, § 2; § 4.1).
 */
const axis = ['jinzhou', 'chaoyang', 'chifeng', 'xilingol', null, 'choibalsan']

/** A station with a recorded position; `broken`: between it and the one before lies one without. */
export type Station = PartyName & { place: Place; broken: boolean }

export async function axisOf(version: number): Promise<Station[]> {
  const [places, { parties, partyIds }] = [await allPlaces(version), await directory(version)]
  let broken = false
  return axis.flatMap((slug) => {
    const party = slug && parties.get(partyIds.get(slug) ?? '')
    const place = slug && places.get(slug)
    if (!party || !place) {
      broken = true
      return []
    }
    const station = { ...party, place, broken }
    broken = false
    return [station]
  })
}

function allPlaces(version: number): Promise<Map<string, Place>> {
  return atVersion(version, 'places', async () => {
    const rows = await read<
      Place & { slug: string }
    >(sql`select slug, latitude, longitude from register.parties
      where latitude is not null and longitude is not null`)
    return new Map(rows.map(({ slug, ...place }) => [slug, place]))
  })
}
