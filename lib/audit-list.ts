/** The log as administrators read it: what happened, and what was refused. The latest first; null for anybody else. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { EventName, Kind, Role, SettingName, TermList } from '@/db/vocabulary'
import type { AuditFilter } from './audit-filter'
import { acting } from './entries/queries'
import type { RefusalCode } from './errors'
import { type Actor, mayAdminister } from './policy'
import { currentSettings } from './registry/settings'

type Named = { id: string; name: string }

type Row = {
  id: string
  /** As the database writes it, in UTC. */
  at: string
  /** Null: the import, or the calendar. */
  person: Named | null
  role: Role | null
  party: { slug: string; name: Multilingual } | null
  /** `slug` is null of what was never published. */
  entry: { kind: Kind; slug: string | null; number: number | null } | null
}

export type AuditEvent = Row & {
  name: EventName
  /** To whom it was done. */
  about: Named | null
  /** The number of a revision that was published; of drafts nothing is told. */
  revision: number | null
  /** Of a setting its values before and after; of samples what went and what stayed. */
  told: Told | null
}

/** Settings by their fields; entries by their ids. */
export type Told = {
  setting?: SettingName | TermList
  before?: Record<string, unknown>
  after?: Record<string, unknown>
}

export type AuditRefusal = Row & { deed: string; code: RefusalCode }

type Page<R> = { rows: R[]; next: string | null } | null

const perPage = 50

export function listEvents(actor: Actor, filter: AuditFilter, most = perPage): Promise<Page<AuditEvent>> {
  const name = filter.event ? sql`v.name = ${filter.event}` : null
  const about = sql`, v.name, v.revision, v.told, (select jsonb_build_object('id', a.id, 'name', a.name) from people a
    where a.id = v.about::uuid) as about`
  const person = filter.person ? sql`(v.person_id = ${filter.person} or v.about = ${filter.person})` : null
  const party = filter.party ? sql`v.party_id = (${entryCalled(filter.party, 'party')})` : null
  return list(actor, { table: sql`audit`, columns: about, filter, most, also: [name, person, party] })
}

export function listRefusals(actor: Actor, filter: AuditFilter, most = perPage): Promise<Page<AuditRefusal>> {
  const person = filter.person ? sql`v.person_id = ${filter.person}` : null
  const party = filter.party ? sql`o.party_id = (${entryCalled(filter.party, 'party')})` : null
  const columns = sql`, v.deed, v.code`
  return list(actor, { table: sql`refusals`, columns, filter, most, also: [person, party] })
}

type Asked = { table: SQL; columns: SQL; filter: AuditFilter; most: number; also: (SQL | null)[] }

async function list<R>(actor: Actor, { table, columns, filter, most, also }: Asked): Promise<Page<R>> {
  if (!mayAdminister(actor)) return null
  const { zone } = (await currentSettings()).calendar
  const conditions = [...also, ...shared(filter, table, zone)].flatMap((condition) => condition ?? [])
  const rows = (await asActor(acting(actor), (tx) =>
    tx.execute(sql`
      select v.id::text, v.at, o.role,
        case when p.id is null then null else jsonb_build_object('id', p.id, 'name', p.name) end as person,
        case when y.id is null then null else jsonb_build_object('slug', y.slug, 'name', y.name) end as party,
        case when e.id is null then null
          else jsonb_build_object('kind', e.kind, 'slug', e.slug, 'number', e.number) end as entry${columns}
      from ${table} v left join people p on p.id = v.person_id left join posts o on o.id = v.post_id
        left join parties y on y.id = o.party_id left join entries e on e.id = v.entry_id
      where ${conditions.length ? sql.join(conditions, sql` and `) : sql`true`}
      order by v.at desc, v.id desc limit ${most + 1}`),
  )) as unknown as (R & { id: string })[]
  const page = rows.slice(0, most)
  return { rows: page, next: rows.length > most ? page.at(-1)!.id : null }
}

/** Days are those of the secretariat's clock, as times are shown. */
const startOf = (day: string, zone: string) => sql`(${day}::timestamp at time zone ${zone})`

function shared(
  { who, kind, entry, from, to, after }: AuditFilter,
  table: SQL,
  zone: string,
): (SQL | null)[] {
  const like = `%${who.replace(/[\\%_]/g, '\\$&')}%`
  return [
    who
      ? sql`v.person_id = any (array(select w.id from people w where w.name ilike ${like} or w.email ilike ${like}))`
      : null,
    kind ? sql`e.kind = ${kind}` : null,
    entry ? sql`v.entry_id = any (array(${entryCalled(entry, null)}))` : null,
    from ? sql`v.at >= ${startOf(from, zone)}` : null,
    to ? sql`v.at < ${startOf(to, zone)} + interval '1 day'` : null,
    after ? sql`(v.at, v.id) < (select b.at, b.id from ${table} b where b.id = ${after}::bigint)` : null,
  ]
}

function entryCalled(slug: string, kind: Kind | null): SQL {
  return kind
    ? sql`select c.id from entries c where c.kind = ${kind} and c.slug = ${slug}`
    : sql`select c.id from entries c where c.slug = ${slug}`
}
