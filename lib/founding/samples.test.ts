import { like, sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { meetings } from '@/db/schema/meetings'
import { testDatabase } from '@/db/testing'
import { importSampleMeetings } from './samples'

const database = testDatabase()

it('sample meetings are loaded once, lie ahead, and each says in every language that it is a sample', async () => {
  const { owner } = database
  expect(await importSampleMeetings(owner, '2026-11-28')).toBe(3)
  expect(await importSampleMeetings(owner, '2026-12-28')).toBe(0)
  const rows = await owner
    .select()
    .from(meetings)
    .where(like(sql`${meetings.title} ->> 'en'`, '%(sample)'))
    .orderBy(meetings.dateFrom)
  expect(rows.map(({ dateFrom, state }) => `${dateFrom} ${state}`)).toEqual([
    '2027-01-12 confirmed',
    '2027-02-16 confirmed',
    '2027-04-01 planned',
  ])
  const marks = { en: 'sample', zh: '示例', mn: 'жишээ', ru: 'образец' }
  for (const { title } of rows)
    for (const [language, mark] of Object.entries(marks)) expect(title[language as 'en']).toContain(mark)
})
