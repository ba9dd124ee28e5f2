/** The entries that show how their record came to be, by the list that they are in. */
import { type SQL, sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { read } from './read'
import { atVersion } from './version'

export const lists = [
  'agreements',
  'bodies',
  'members',
  'memberships',
  'ports',
  'plans',
  'meetings',
  'series',
  'projects',
] as const
export type List = (typeof lists)[number]

export type Kept = {
  id: string
  slug: string
  list: List
  number: number
  /** What it is called: one name, or those of who belongs and to what. */
  names: Multilingual[]
  /** The language in which it was written first, where that is known. */
  original: Language | null
  /** Its page, without the language. */
  path: string
}

const named = (list: List, view: string, name: string) => sql`select id, slug, number,
  jsonb_build_array(${sql.raw(name)}) as names, null as original, ${`/${list}/`}::text || slug as path
  from register.${sql.raw(view)} where slug = `

const queries: Record<List, SQL> = {
  agreements: sql`select id, slug, number, jsonb_build_array(title) as names, original_language as original,
    '/agreements/' || slug as path from register.agreements where slug = `,
  memberships: sql`select m.id, m.slug, m.number, jsonb_build_array(p.name, b.name) as names, null as original,
    '/bodies/' || b.slug || '#' || m.slug as path from register.memberships m
    join register.parties p on p.id = m.party_id join register.bodies b on b.id = m.body_id where m.slug = `,
  bodies: named('bodies', 'bodies', 'name'),
  members: named('members', 'parties', 'name'),
  ports: named('ports', 'ports', 'name'),
  plans: named('plans', 'plans', 'title'),
  meetings: named('meetings', 'meetings', 'title'),
  series: named('series', 'series', 'name'),
  projects: named('projects', 'projects', 'title'),
}

/** The public entry at a slug of a list; null where there is none, or no such list. */
export function findKept(version: number, list: string, slug: string): Promise<Kept | null> {
  return atVersion(version, `kept ${list} ${slug}`, async () => {
    const known = lists.find((one) => one === list)
    if (!known) return null
    const [row] = await read<Omit<Kept, 'list'>>(sql`${queries[known]}${slug}`)
    return row ? { ...row, list: known } : null
  })
}
