import { asc, like, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { projects, updates, updateViews } from '@/db/schema/projects'
import { testDatabase } from '@/db/testing'
import { standingOn } from '@/lib/registry/projects'
import { registerVersion } from '@/lib/registry/version'
import { importSampleProjects } from './sample-projects'

const database = testDatabase()

it('sample projects are loaded once, and each says in every language that it is a sample', async () => {
  const { owner } = database
  expect(await importSampleProjects(owner, '2026-11-28')).toBe(6)
  expect(await importSampleProjects(owner, '2026-12-28')).toBe(0)
  const rows = await owner
    .select()
    .from(projects)
    .where(like(sql`${projects.title} ->> 'en'`, '%(sample)'))
    .orderBy(asc(projects.number))
  expect(rows.map(({ stage }) => stage)).toEqual([
    ...['under_way', 'under_way', 'completed', 'agreed', 'paused', 'under_way'],
  ])
  const marks = { en: 'sample', zh: '示例', mn: 'жишээ', ru: 'образец' }
  const said = [...rows.map(({ title }) => title), ...rows.map(({ note }) => note)]
  for (const { happened } of await owner.select().from(updates)) said.push(happened)
  expect(said).toHaveLength(6 + 6 + 16)
  for (const texts of said)
    for (const [language, mark] of Object.entries(marks))
      expect(texts[language as 'en']?.toLowerCase()).toContain(mark)
  expect(await owner.$count(updateViews)).toBe(1)
  const stand = async (at: number) => standingOn(await registerVersion(), rows[at]!.slug, '2026-11-28')
  expect(await stand(0)).toMatchObject({ health: 'at_risk', covers: '2026-Q3', updateOverdue: false })
  expect(await stand(1)).toMatchObject({
    ...{ health: 'on_track', silent: true, overdueMilestones: 2 },
    contradictions: ['milestones', 'end', 'age'],
  })
  expect(await stand(3)).toMatchObject({ health: 'off_track', covers: '2026-Q2', updateOverdue: true })
})
