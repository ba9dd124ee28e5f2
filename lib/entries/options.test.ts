import { sql } from 'drizzle-orm'
import { expect, it } from 'vitest'
import { actorOf, agreementContent, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { listOptions } from './options'

const database = testDatabase()

it('a form is offered the latest 500 agreements and those that it names already', async () => {
  const old = await idOf(database.owner, 'agreement', 'framework-3-plus-1')
  // 500 younger ones, as bare as the register allows.
  await database.owner.execute(sql`
    with made as (
      insert into entries (kind, slug, number, first_published_at)
      select 'agreement', 'sample-' || n, 1000 + n, now() from generate_series(1, 500) n returning id, slug, number)
    insert into agreements (id, slug, number, revision, first_published_at, published_at, changed_at, force_clause, duration, type, title, status, visibility)
    select id, slug, number, 1, now(), now(), now(), '{}', '{}', 'agreement', '{"en":"Sample"}', 'not_recorded', 'public' from made`)
  const actor = await actorOf(database.owner, 'delegate.chifeng')
  const offered = async (content: Record<string, unknown>) =>
    (await listOptions(actor, 'agreement', [content])).agreements.map((agreement) => agreement.id)
  expect(await offered(agreementContent([]))).not.toContain(old)
  const naming = agreementContent([], { relations: [{ kind: 'implements', agreement: old }] })
  expect(await offered(naming)).toContain(old)
})
