/** Naming the projects that were announced by number. */
import { beforeAll, expect, it } from 'vitest'
import { idOf, projectContent } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { correct, save } from '@/lib/entries/commands'
import { importEntry } from '@/lib/entries/import'
import { as, cast, move, refusalOf, revisionOf } from '@/lib/entries/testing'
import type { Actor } from '@/lib/policy'
import { findNameable, nameProjects } from './naming'

const database = testDatabase()
let people: Awaited<ReturnType<typeof cast>>
beforeAll(async () => {
  people = await cast(database.owner)
})

const add = (content: unknown) =>
  database.owner.transaction((tx) => importEntry(tx, { kind: 'project', content, changeNote: '' }))
const name = (who: Actor, intentionId: string, given: Record<string, string>) =>
  as(who, (tx) => nameProjects(who, tx, { intentionId, given }))
const title = (at: number) => ({ [`content.names.${at}.title.zh`]: `示例项目${at}` })

it('of ten announced projects, of which two are named, eight are left', async () => {
  expect(await findNameable(people.delegate, 'ten-project-intentions')).toMatchObject({
    announced: 10,
    left: 8,
    rows: 8,
  })
  expect(await findNameable(people.delegate, 'water-diversion')).toBeNull()
  expect(await findNameable(people.observer, 'ten-project-intentions')).toBeNull()
})

it('each name becomes a draft with what the announcement says; rows left empty become nothing', async () => {
  const whole = await idOf(database.owner, 'project', 'ten-project-intentions')
  const lead = { 'content.names.2.lead': people.jinzhou }
  const { drafts } = await name(people.delegate, whole, {
    ...title(0),
    'content.names.1.title.en': '',
    ...title(2),
    ...lead,
  })
  expect(drafts).toHaveLength(2)
  const { content } = await revisionOf(database.owner, drafts[1]!)
  expect(content).toMatchObject({
    title: { zh: '示例项目2' },
    lead: people.jinzhou,
    intention: whole,
    announced: null,
    steps: [{ stage: 'intention', date: '' }],
    commitments: [
      { agreement: await idOf(database.owner, 'agreement', 'ten-project-intentions'), article: '' },
    ],
    meeting: await idOf(database.owner, 'meeting', 'regional-conference-chifeng'),
    visibility: 'public',
  })
})

it('no more are named than were announced, none without a title, and by nobody who may not draft', async () => {
  const step = { stage: 'intention', date: '2020', reason: {} }
  const whole = await add(projectContent(null, { announced: 2, steps: [step] }))
  const code = async (who: Actor, given: Record<string, string>, id = whole) =>
    (await refusalOf(name(who, id, given))).code
  expect(await code(people.moderator, { ...title(0), ...title(1), ...title(2) })).toBe('all_named')
  expect(await code(people.moderator, {})).toBe('title_missing')
  expect(await code(people.moderator, { 'content.names.0.lead': people.jinzhou })).toBe('title_missing')
  expect(await code(people.observer, title(0))).toBe('forbidden')
  expect(await code(people.administrator, title(0))).toBe('forbidden')
  expect(await code(people.moderator, title(0), await add(projectContent(people.chifeng)))).toBe('not_found')
  const withheld = { announced: 2, visibility: 'parties', steps: [step] }
  expect(await code(people.moderator, title(0), await add(projectContent(null, withheld)))).toBe('not_found')
})

it('the number is not corrected to less than what is named', async () => {
  const step = { stage: 'intention', date: '2020', reason: {} }
  const whole = await add(projectContent(null, { announced: 2, steps: [step] }))
  for (const _ of [1, 2]) await add(projectContent(people.chifeng, { intention: whole }))
  const { moderator } = people
  const opened = await as(moderator, (tx) => correct(moderator, tx, { entryId: whole, basedOn: 1 }))
  const content = projectContent(null, { announced: 1, steps: [step] })
  await as(moderator, (tx) =>
    save(moderator, tx, { ...opened, content, companions: [], changeNote: 'Sample' }),
  )
  const refused = await refusalOf(move(moderator, 'submit', { ...opened, version: 2 }))
  expect(refused.details.issues).toMatchObject([{ path: ['announced'], code: 'project.moreNamed' }])
})
