/**
 * Before all tests: one real PostgreSQL for the run, in a folder of its own, and in it a template with the founding
 * records and the sample people. Each test file works on a copy of that (db/testing.ts).
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { connect } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { prepareDatabase, type RoleAddresses } from '@/db/prepare'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'

const secret = 'a secret for tests, of more than 32 characters'

export default async function setup(project: TestProject) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-test-'))
  fs.chmodSync(folder, 0o755)
  const server = await startEmbedded(folder)
  const addresses = await prepareDatabase(server.ownerUrl, secret)
  const owner = connect(server.ownerUrl, 1)
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  await owner.sql.end()
  project.provide('template', { ownerUrl: server.ownerUrl, ...addresses, secret })
  return async () => {
    await server.stop()
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    template: RoleAddresses & { ownerUrl: string; secret: string }
  }
}
