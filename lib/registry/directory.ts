/** Parties and bodies by name: few beside the agreements that mention them, so they are read whole and kept. */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { BodyKind, PartyKind } from '@/db/vocabulary'
import { read } from './read'
import { atVersion } from './version'

export type PartyName = {
  slug: string
  name: Multilingual
  kind: PartyKind
  province: Multilingual
  country: string
  code: string
  /** The slug of the body that it is, if it is one. */
  body: string | null
}
export type BodyName = { slug: string; name: Multilingual; kind: BodyKind }

type Directory = {
  parties: Map<string, PartyName>
  bodies: Map<string, BodyName>
  partyIds: Map<string, string>
  bodyIds: Map<string, string>
}

/** By id, and the ids by slug. Ids stay within the registry. */
export function directory(version: number): Promise<Directory> {
  return atVersion(version, 'directory', async () => {
    const parties = await read<PartyName & { id: string }>(
      sql`select p.id, p.slug, p.name, p.kind, p.province, p.country, p.code, b.slug as body
        from register.parties p left join register.bodies b on b.id = p.body_id order by p.number`,
    )
    const bodies = await read<BodyName & { id: string }>(
      sql`select id, slug, name, kind from register.bodies order by number`,
    )
    return {
      parties: new Map(parties.map(({ id, ...party }) => [id, party])),
      bodies: new Map(bodies.map(({ id, ...body }) => [id, body])),
      partyIds: new Map(parties.map(({ id, slug }) => [slug, id])),
      bodyIds: new Map(bodies.map(({ id, slug }) => [slug, id])),
    }
  })
}

/** The ids of these slugs; those of nobody are left out. */
export function idsOf(known: Map<string, string>, slugs: string[]): string[] {
  return slugs.flatMap((slug) => known.get(slug) ?? [])
}

/** Names by slug, for filters. */
export async function namesBySlug(version: number) {
  const { parties, bodies } = await directory(version)
  const bySlug = (entries: Iterable<{ slug: string; name: Multilingual }>) =>
    Object.fromEntries([...entries].map(({ slug, name }) => [slug, name]))
  return { party: bySlug(parties.values()), body: bySlug(bodies.values()) }
}
