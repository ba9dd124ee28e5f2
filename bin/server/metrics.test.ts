import { beforeAll, describe, expect, it } from 'vitest'
import { closePools, workerAddress } from '@/db/client'
import { jobs } from '@/db/schema/jobs'
import { testDatabase } from '@/db/testing'
import { listenForMonitors } from './metrics'

const database = testDatabase()
const port = 20_000 + (process.pid % 20_000)
const ask = (path: string) => fetch(`http://127.0.0.1:${port}${path}`)

beforeAll(async () => {
  await database.owner.delete(jobs)
  const hourAgo = new Date(Date.now() - 3_600_000)
  await database.owner.insert(jobs).values([
    { kind: 'standings', dueAt: hourAgo },
    { kind: 'notify', dueAt: new Date(Date.now() + 3_600_000) },
    { kind: 'digest_mail', failedAt: new Date() },
    { kind: 'picture', failedAt: new Date() },
    { kind: 'picture', doneAt: new Date() },
  ])
  const monitors = await listenForMonitors('127.0.0.1', port)
  return monitors.close
})

describe('what a monitor asks for', () => {
  it('says what waits in the outbox, and what was given up', async () => {
    const answer = await ask('/metrics')
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/)
    const text = await answer.text()
    expect(text).toMatch(/^entente_jobs_waiting 2$/m)
    expect(text).toMatch(/^entente_jobs_failed 2$/m)
    expect(text).toMatch(/^entente_mails_failed 1$/m)
    const [, late] = /^entente_jobs_late_seconds (\d+)/m.exec(text) ?? []
    expect(Number(late)).toBeGreaterThanOrEqual(3600)
    expect(Number(late)).toBeLessThan(3660)
    expect(text).toMatch(/^entente_register_version [1-9]\d*$/m)
  })

  it('is there alone', async () => {
    expect((await ask('/')).status).toBe(404)
    expect((await ask('/metrics/more')).status).toBe(404)
  })

  it('answers while the database does not, and leaves out what that would say', async () => {
    await closePools()
    const before = process.env[workerAddress]!
    process.env[workerAddress] = 'postgres://nobody@127.0.0.1:1/none'
    const text = await (await ask('/metrics')).text()
    process.env[workerAddress] = before
    await closePools()
    expect(text).toContain('entente_process_cpu_seconds_total')
    expect(text).not.toMatch(/^entente_(jobs|mails|register)_\w+ /m)
  })
})
