/** A spreadsheet of parties that is brought, and one that is checked, as its form sends it. */
import { inDatabase } from './database'
import { cookieOf, expect, origin, type Person } from './fixtures'
import { ask, write } from './requests'

/** Returns the import's id. */
export async function bringSpreadsheet(as: Person, text: string): Promise<string> {
  const form = new FormData()
  form.append('kind', 'party')
  form.append('file', new Blob([text], { type: 'text/csv' }), 'sample.csv')
  const request = new Request(origin, { method: 'POST', body: form })
  const answer = await ask('/api/imports', {
    method: 'POST',
    headers: { origin, cookie: cookieOf(as), 'content-type': request.headers.get('content-type')! },
    body: Buffer.from(await request.arrayBuffer()),
  })
  expect(answer.status, answer.text).toBe(303)
  return String(answer.headers.location).split('/').at(-1)!
}

/** Brought, its columns as they are guessed, and looked at by the worker. */
export async function checkedSpreadsheet(as: Person, text: string): Promise<string> {
  const id = await bringSpreadsheet(as, text)
  const stateOf = () =>
    inDatabase(async (sql) => {
      const [row] = await sql`select state, columns from imports where id = ${id}`
      return row as unknown as { state: string; columns: string[] }
    })
  const { columns } = await stateOf()
  const body = Object.fromEntries(columns.map((target, at) => [`column.${at}`, target]))
  await write(`/api/imports/${id}/columns`, body, { as })
  await expect.poll(async () => (await stateOf()).state, { timeout: 20_000 }).toBe('checked')
  return id
}
