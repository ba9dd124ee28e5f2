/** Projects and what is reported of them, brought into the register by the product's own addresses. */
import { projectContent } from '@/db/factories'
import { idOfParty, inDatabase } from './database'
import { type Drafted, move } from './entries'
import { write } from './requests'

export type Entry = { id: string; slug: string }

/** A project that Chifeng leads with Jinzhou. */
export async function publishProject(given: Record<string, unknown> = {}): Promise<Entry> {
  const partners = [{ party: await idOfParty('jinzhou'), role: null }]
  const content = projectContent(await idOfParty('chifeng'), { partners, ...given })
  const answer = await write(
    '/api/entries',
    { kind: 'project', content, companions: [] },
    { as: 'moderator' },
  )
  if (answer.status !== 200) throw new Error(`not drafted: ${answer.text}`)
  const drafted: Drafted = JSON.parse(answer.text)
  await move(drafted, ['moderator', 'submit'], ['moderator2', 'publish'])
  return entryOf(drafted.entryId)
}

/** An update of it, published by the head of Chifeng. */
export async function publishUpdate(projectId: string, fields: Record<string, string>): Promise<Entry> {
  const answer = await write(
    `/api/projects/${projectId}/updates`,
    { intent: 'send', 'content.health': 'on_track', ...fields },
    { as: 'head.chifeng' },
  )
  const made = JSON.parse(answer.text)
  if (made.status !== 'published') throw new Error(`not published: ${answer.text}`)
  return entryOf(made.entryId)
}

function entryOf(id: string): Promise<Entry> {
  return inDatabase(async (sql) => {
    const [entry] = await sql`select id, slug from entries where id = ${id}`
    return entry as unknown as Entry
  })
}
