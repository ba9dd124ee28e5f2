/** A look into the product's database, past its own doors: to see that what was refused has changed nothing. */
import fs from 'node:fs'
import path from 'node:path'
import postgres from 'postgres'
import { dataFolder } from './product'

export async function inDatabase<T>(
  look: (sql: postgres.Sql) => Promise<T>,
  folder = dataFolder('data'),
): Promise<T> {
  const { port } = JSON.parse(fs.readFileSync(path.join(folder, 'postgres-owner.json'), 'utf8'))
  const password = fs.readFileSync(path.join(folder, 'postgres-password'), 'utf8')
  const sql = postgres(`postgres://postgres:${password}@127.0.0.1:${port}/entente`, { max: 1 })
  try {
    return await look(sql)
  } finally {
    await sql.end()
  }
}

export function idOfParty(slug: string): Promise<string> {
  return inDatabase(async (sql) => {
    const [party] = await sql`select id from entries where kind = 'party' and slug = ${slug}`
    return party!.id
  })
}

/** All that is stored of these entries, and how much there is of everything else that a write could add to. */
export function stateOf(entryIds: string[]): Promise<string> {
  return inDatabase(async (sql) => {
    const revisions = await sql`select * from revisions where entry_id in ${sql(entryIds)} order by id`
    const entries = await sql`select * from entries where id in ${sql(entryIds)} order by id`
    const events = await sql`select * from event_log where entry_id in ${sql(entryIds)} order by id`
    return JSON.stringify({ revisions, entries, events })
  })
}
