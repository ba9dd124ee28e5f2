import { sql } from 'drizzle-orm'
import { beforeAll, expect, it } from 'vitest'
import { agreementContent, idOf, projectContent, updateContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { amended } from '@/lib/entries/testing'
import { readDashboard } from './dashboard'
import { parseDashboardFilter } from './project-filter'
import { knownOfProjects } from './projects-version'
import { read } from './read'
import { registerVersion } from './version'

const database = testDatabase()
let fuxin: string
let east: string
let west: string

/** By this year the dashboard tells them from all others. */
const old = { steps: [{ stage: 'under_way', date: '1999-06-01', reason: {} }] }

const add = (kind: Kind, content: unknown, slug?: string) =>
  database.owner.transaction((tx) =>
    importEntry(tx, { kind, content, ...(slug ? { slug } : {}), changeNote: '' }),
  )

/** Of the two projects of this file: what is known by slug, and which of them were read for it. */
async function known() {
  const readNow: string[] = []
  const version = await registerVersion()
  const titles = await knownOfProjects(version, 'titles', async (among) => {
    const rows = await read<{ number: number; slug: string; title: string }>(sql`
      select p.number, p.slug, p.title->>'en' as title from register.projects p
      where p.slug in ('east', 'west') and ${among} order by p.slug`)
    readNow.push(...rows.map(({ slug }) => slug))
    return rows.map(({ number, title }) => [number, title])
  })
  return { titles: titles.filter(Boolean).sort(), readNow }
}

/** How many there are, and what was declared of them, as the dashboard counts it. */
async function counted() {
  const filter = parseDashboardFilter({ year: '1999' })
  const { total, sectors } = await readDashboard(await registerVersion(), filter)
  return { total, sectors: sectors.map(({ counts }) => counts) }
}

beforeAll(async () => {
  fuxin = await idOf(database.owner, 'party', 'fuxin')
  east = await add('project', projectContent(fuxin, { ...old, title: { en: 'East' } }), 'east')
  west = await add('project', projectContent(fuxin, { ...old, title: { en: 'West' } }), 'west')
})

it('reads all once, then those alone that were published since, and forgets what is public no longer', async () => {
  expect(await known()).toEqual({ titles: ['East', 'West'], readNow: ['east', 'west'] })
  expect(await counted()).toEqual({ total: 2, sectors: [{ on_track: 0, at_risk: 0, off_track: 0, none: 2 }] })

  await add('agreement', agreementContent([fuxin, await idOf(database.owner, 'party', 'chifeng')]))
  expect(await known()).toEqual({ titles: ['East', 'West'], readNow: [] })

  await amended(database.owner, east, { title: { en: 'East wing' } })
  expect(await known()).toEqual({ titles: ['East wing', 'West'], readNow: ['east'] })

  await add('update', updateContent(west, fuxin, { health: 'at_risk', blocks: { en: 'Sample' } }))
  expect(await known()).toEqual({ titles: ['East wing', 'West'], readNow: ['west'] })
  expect(await counted()).toEqual({ total: 2, sectors: [{ on_track: 0, at_risk: 1, off_track: 0, none: 1 }] })

  await amended(database.owner, west, { visibility: 'parties' })
  expect(await known()).toEqual({ titles: ['East wing'], readNow: [] })
  expect(await counted()).toEqual({ total: 1, sectors: [{ on_track: 0, at_risk: 0, off_track: 0, none: 1 }] })

  await rebuildRegister(database.owner, () => {})
  expect(await known()).toEqual({ titles: ['East wing'], readNow: ['east'] })
})
