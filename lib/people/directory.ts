/** Whom the administrators see: everybody with an account, or one of them. Null for anybody else. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { parties } from '@/db/schema/register'
import type { Language, Role } from '@/db/vocabulary'
import { acting } from '@/lib/entries/queries'
import type { PeopleFilter } from '@/lib/people-filter'
import { type Actor, mayAdminister } from '@/lib/policy'

export type PersonPost = {
  id: string
  role: Role
  party: { slug: string; name: Multilingual } | null
  /** ISO times. */
  from: string
  until: string | null
}

export type PersonRow = {
  id: string
  name: string
  /** Null once erased. */
  email: string | null
  language: Language
  sample: boolean
  createdAt: string
  suspendedAt: string | null
  erasedAt: string | null
  lastSignIn: string | null
  /** Let in, and not here for a year. */
  dormant: boolean
  /** Since when their mail server refuses them for good. */
  bouncedAt: string | null
  posts: PersonPost[]
}

const perPage = 25

/** By name, from the person after the one with this id. */
export async function listPeople(
  actor: Actor,
  filter: PeopleFilter,
): Promise<{ rows: PersonRow[]; next: string | null } | null> {
  if (!mayAdminister(actor)) return null
  const after = filter.after
    ? sql`(p.name, p.id) > (select a.name, a.id from people a where a.id = ${filter.after})`
    : sql`true`
  const rows = await selectPeople(
    actor,
    sql`${chosen(filter)} and ${after} order by p.name, p.id limit ${perPage + 1}`,
  )
  const page = rows.slice(0, perPage)
  return { rows: page, next: rows.length > perPage ? page.at(-1)!.id : null }
}

export async function findPerson(actor: Actor, id: string): Promise<PersonRow | null> {
  if (!mayAdminister(actor)) return null
  return (await selectPeople(actor, sql`p.id = ${id}`))[0] ?? null
}

function chosen({ q, party, state }: PeopleFilter): SQL {
  const like = `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const conditions = [sql`true`]
  if (q) conditions.push(sql`(p.name ilike ${like} or p.email ilike ${like})`)
  if (party)
    conditions.push(sql`p.id in (select o.person_id from posts o join entries e on e.id = o.party_id
      where e.kind = 'party' and e.slug = ${party} and (o.held_until is null or o.held_until > now()))`)
  if (state === 'suspended') conditions.push(sql`p.suspended_at is not null`)
  if (state === 'dormant') conditions.push(isDormant)
  if (state === 'in') conditions.push(sql`p.suspended_at is null`)
  return sql.join(conditions, sql` and `)
}

const lastSignIn = sql`(select max(v.at) from audit v where v.person_id = p.id and v.name = 'signed_in')`
const isDormant = sql`(p.suspended_at is null and p.created_at < now() - interval '1 year'
  and coalesce(${lastSignIn} < now() - interval '1 year', true))`

async function selectPeople(actor: Actor, condition: SQL): Promise<PersonRow[]> {
  const rows = await asActor(acting(actor), (tx) =>
    tx.execute(sql`
      select p.id, p.name, p.email, p.language, p.sample, p.created_at as "createdAt", p.suspended_at as "suspendedAt",
        p.erased_at as "erasedAt", ${lastSignIn} as "lastSignIn", ${isDormant} as dormant,
        (select b.at from bounces b where b.email = p.email) as "bouncedAt",
        coalesce((select jsonb_agg(jsonb_build_object('id', o.id, 'role', o.role, 'from', o.held_from, 'until', o.held_until,
            'party', case when y.id is null then null else jsonb_build_object('slug', y.slug, 'name', y.name) end)
            order by o.held_until desc nulls first, o.held_from desc, y.number)
          from posts o left join parties y on y.id = o.party_id where o.person_id = p.id), '[]'::jsonb) as posts
      from people p where ${condition}`),
  )
  return rows as unknown as PersonRow[]
}

export type PartyName = { slug: string; name: Multilingual; province: Multilingual; code: string }

/** Of all parties in the register, for forms that choose one. */
export function listPartyNames(actor: Actor): Promise<PartyName[]> {
  return asActor(acting(actor), (tx) =>
    tx
      .select({ slug: parties.slug, name: parties.name, province: parties.province, code: parties.code })
      .from(parties)
      .orderBy(parties.number),
  )
}
