/** What was decided stays as it was: for everyone, the owner included. */
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { corrected, move, revisionsOf, submitted } from '@/lib/entries/testing'
import { revisions } from './schema/entries'
import { testDatabase } from './testing'

const database = testDatabase()
const kept = { cause: { code: '23001' } }
const run = (statement: string) => database.owner.execute(sql.raw(statement))

/** A revision in each settled status. */
const settled: Record<string, string> = {}
let draft: string

beforeAll(async () => {
  const { owner } = database
  const there = await corrected(owner)
  await move(there.head, 'submit', there)
  await move(there.moderator, 'publish', { ...there, version: 2 })
  const [first, second] = await revisionsOf(owner, there.entryId)
  const declined = await submitted(owner)
  await move(declined.moderator, 'decline', declined, 'Because.')
  const withdrawn = await submitted(owner)
  await move(withdrawn.head, 'withdraw', withdrawn)
  Object.assign(settled, {
    superseded: first!.id,
    published: second!.id,
    declined: declined.revisionId,
    withdrawn: withdrawn.revisionId,
  })
  draft = (await submitted(owner)).revisionId
})

describe.each(['published', 'superseded', 'declined', 'withdrawn'])('a %s revision', (status) => {
  it.each([
    `content = '{"title":{"en":"Forged"}}'`,
    `author_id = null, by_import = true`,
    `reviewer_id = null`,
    `published_at = now()`,
    `number = 99`,
    `reason = 'Another'`,
    `change_note = 'Another'`,
    `contributor_ids = '{}'`,
    `status = 'draft', published_at = null`,
    `version = version + 1`,
    `updated_at = now()`,
  ])('is not changed: %s', async (change) => {
    const before = await database.owner.select().from(revisions)
    await expect(run(`update revisions set ${change} where id = '${settled[status]}'`)).rejects.toMatchObject(
      kept,
    )
    expect(await database.owner.select().from(revisions)).toEqual(before)
  })

  it('is not deleted', async () => {
    await expect(run(`delete from revisions where id = '${settled[status]}'`)).rejects.toMatchObject(kept)
  })
})

it('a published revision is superseded, and nothing else of it changes with that', async () => {
  const id = settled.published
  for (const also of [`content = '{}'`, 'published_at = now()', 'version = 7', 'reviewer_id = null'])
    await expect(
      run(`update revisions set status = 'superseded', ${also} where id = '${id}'`),
    ).rejects.toMatchObject(kept)
  await database.owner
    .transaction(async (tx) => {
      await tx.execute(
        sql.raw(`update revisions set status = 'superseded', updated_at = now() where id = '${id}'`),
      )
      tx.rollback()
    })
    .catch((error) => expect(error.message).toBe('Rollback'))
})

it('not even a draft is deleted', async () => {
  await expect(run(`delete from revisions where id = '${draft}'`)).rejects.toMatchObject(kept)
})

it.each([
  `update event_log set details = '{}'`,
  `update event_log set at = now() where id = (select min(id) from event_log)`,
  'delete from event_log',
  'truncate event_log',
  'truncate revisions cascade',
  'truncate entries cascade',
])('the log is added to and nothing else: %s', async (statement) => {
  await expect(run(statement)).rejects.toMatchObject(kept)
})

describe('what cannot be stored', () => {
  it.each([
    ['two open revisions', `77, 'draft', '{}', true, null, null`, 'revisions_one_open', 2],
    ['two published revisions', `77, 'published', '{}', true, now(), null`, 'revisions_one_published', 1],
    ['two of one number', `1, 'draft', '{}', true, null, null`, 'revisions_number', 1],
    [
      'a publication without its time',
      `77, 'superseded', '{}', true, null, null`,
      'revisions_published_when',
      1,
    ],
    [
      'a draft with a time of publication',
      `77, 'draft', '{}', true, now(), null`,
      'revisions_published_when',
      1,
    ],
    ['a refusal without a reason', `77, 'declined', '{}', true, null, ''`, 'revisions_declined_why', 1],
    ['a revision of nobody', `77, 'draft', '{}', false, null, null`, 'revisions_author', 1],
    ['a status of another name', `77, 'archived', '{}', true, null, null`, 'revisions_status', 1],
  ])('%s', async (_, values, constraint, times) => {
    await expect(
      database.owner.transaction(async (tx) => {
        for (let at = 0; at < times; at++)
          await tx.execute(
            sql.raw(`insert into revisions (entry_id, number, status, content, by_import, published_at, reason)
              select entry_id, ${values.replace('77', String(77 + at))} from revisions where id = '${settled.published}'`),
          )
      }),
    ).rejects.toMatchObject({ cause: { constraint_name: constraint } })
  })
})
