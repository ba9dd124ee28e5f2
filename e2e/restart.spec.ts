/** Whatever ends the product, it leaves nothing that runs and nothing that is lost. */
import fs from 'node:fs'
import path from 'node:path'
import { inDatabase } from './database'
import { expect, test } from './fixtures'
import { dataFolder, freePort, startProduct } from './product'

/** The processes that were started on this folder, by the folder in their command. */
function running(folder: string): string[] {
  return fs
    .readdirSync('/proc')
    .filter((id) => /^\d+$/.test(id))
    .flatMap((id) => {
      try {
        const command = fs.readFileSync(path.join('/proc', id, 'cmdline'), 'utf8')
        return command.includes(folder) ? [command.replaceAll('\0', ' ')] : []
      } catch {
        return []
      }
    })
}

test('killed in the middle of its work, it starts again and has everything', async () => {
  test.setTimeout(180_000)
  const folder = dataFolder('restart')
  const origin = `http://localhost:${await freePort()}`
  const first = await startProduct(origin, folder)
  expect(running(folder).length).toBeGreaterThan(0)
  const written = await inDatabase(async (sql) => {
    await sql`update people set name = 'Renamed just before' where email = 'admin@example.org'`
    await sql`insert into jobs (kind, key, due_at) values ('standings', 'left behind', now() + interval '5 seconds')`
    const [register] = await sql`select version from register_state`
    return register!.version
  }, folder)
  await first.end('SIGKILL')
  await expect.poll(() => running(folder), { timeout: 20_000 }).toEqual([])

  const second = await startProduct(origin, folder)
  const kept = await inDatabase(async (sql) => {
    const [register] = await sql`select version from register_state`
    const [person] = await sql`select name from people where email = 'admin@example.org'`
    return [register!.version, person!.name]
  }, folder)
  expect(kept).toEqual([written, 'Renamed just before'])
  expect((await fetch(`${origin}/en/agreements`)).status).toBe(200)

  await test.step('what was left to the worker is done', async () => {
    const left = () => inDatabase((sql) => sql`select done_at from jobs where key = 'left behind'`, folder)
    await expect.poll(async () => (await left())[0]!.done_at, { timeout: 30_000 }).not.toBeNull()
  })

  await test.step('a second one on the same folder says that it is in use', async () => {
    const port = await freePort()
    await expect(startProduct(`http://localhost:${port}`, folder)).rejects.toThrow(/already in use/)
  })

  await second.end('SIGTERM')
  await expect.poll(() => running(folder), { timeout: 5000 }).toEqual([])
  await expect(fetch(`${origin}/healthz`)).rejects.toThrow()
})
