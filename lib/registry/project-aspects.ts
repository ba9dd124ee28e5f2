/**
 * What is recorded of public projects beside where they stand: money, places, and when they began.
 */
import { sql } from 'drizzle-orm'
import type { Multilingual } from '@/db/schema/content'
import type { Currency, MoneyUse, ProjectShape } from '@/db/vocabulary'
import type { Beginning } from './project-filter'
import { type Known, knownOfProjects } from './projects-version'
import { read } from './read'

export type KnownSum = { amount: number; currency: Currency; use: MoneyUse | null }

export function sumsOfProjects(version: number): Promise<Known<KnownSum[]>> {
  return knownOfProjects(version, 'sums of projects', async (among) => {
    const [row] = await read<{ sums: [number, number, Currency, MoneyUse | null][] | null }>(sql`
      select jsonb_agg(jsonb_build_array(p.number, s->'amount', s->'currency', s->'use')) as sums
      from register.projects p, jsonb_array_elements(p.sums) s
      where p.sums <> '[]' and ${among} and s->>'amount' is not null and s->>'currency' is not null`)
    const sums = new Map<number, KnownSum[]>()
    for (const [number, amount, currency, use] of row?.sums ?? [])
      sums.set(number, [...(sums.get(number) ?? []), { amount, currency, use }])
    return [...sums]
  })
}

/** WGS 84, degrees. */
export type KnownPlace = { name: Multilingual; latitude: number; longitude: number }

export function placesOfProjects(
  version: number,
): Promise<Known<{ shape: ProjectShape; places: KnownPlace[] }>> {
  return knownOfProjects(version, 'places of projects', async (among) => {
    const rows = await read<{ number: number; shape: ProjectShape; places: KnownPlace[] }>(sql`
      select p.number, p.shape, jsonb_agg(s order by at) as places
      from register.projects p, jsonb_array_elements(p.places) with ordinality as place(s, at)
      where p.places <> '[]' and ${among} and s->>'latitude' is not null and s->>'longitude' is not null
      group by p.number, p.shape`)
    return rows.map(({ number, ...known }) => [number, known])
  })
}

/** `days` from its first step to its beginning, where both are recorded to the month. */
export type Begun = { known: Exclude<Beginning, 'none'>; days: number }

/** Of those that were under way, or completed without it, by an ISO day. */
export function beginningsOfProjects(version: number, day: string): Promise<Known<Begun>> {
  return knownOfProjects(version, `beginnings by ${day}`, async (among) => {
    const [row] = await read<{ begun: string | null }>(sql`
      select string_agg(p.number || ',' || case
        when b.date ~ '^\\d{4}-\\d{2}' and f.date ~ '^\\d{4}-\\d{2}' then (b.since - f.since)::text else '' end, ' ') as begun
      from (
        select distinct on (s.project_id) s.project_id, s.date, s.since from register.project_steps s
        where s.stage in ('under_way', 'completed')
          and s.project_id in (select p.id from register.projects p where ${among}) and (s.since is null or s.since <= ${day}::date)
        order by s.project_id, s.position
      ) b
      join register.project_steps f on f.project_id = b.project_id and f.position = 0
      join register.projects p on p.id = b.project_id`)
    const begun = (row?.begun ?? '').split(' ').filter(Boolean)
    return begun.map((text) => {
      const [number, days] = text.split(',')
      return [Number(number), days ? { known: 'dated', days: Number(days) } : { known: 'undated', days: 0 }]
    })
  })
}
