/** For tests: a database of the test file's own, with the founding records and the sample people in it. */
import { afterAll, beforeAll, inject } from 'vitest'
import { appAddress, closePools, connect, type Database, publicAddress, workerAddress } from './client'
import { prepareDatabase } from './prepare'

type TestDatabase = {
  /** The owner's connection: sees and may do everything. */
  owner: Database
  ownerUrl: string
  publicUrl: string
  appUrl: string
  workerUrl: string
}

/**
 * Makes the copy before the file's tests and drops it after them; the app's pools work on it meanwhile. `empty`: in place
 * of a copy a database in which nothing is recorded and nobody known.
 */
export function testDatabase({ empty = false } = {}): TestDatabase {
  const made = {} as TestDatabase
  const template = inject('template')
  const name = `test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const on = (url: string) => Object.assign(new URL(url), { pathname: `/${name}` }).toString()
  let end = async () => {}

  beforeAll(async () => {
    await elsewhere(template.ownerUrl, `create database ${name}${empty ? '' : ' template entente'}`)
    if (empty) await prepareDatabase(on(template.ownerUrl), template.secret)
    // No test here cuts the power: nothing is gained by waiting for the disk.
    await elsewhere(template.ownerUrl, `alter database ${name} set synchronous_commit = off`)
    made.ownerUrl = on(template.ownerUrl)
    made.appUrl = on(template.appUrl)
    made.publicUrl = on(template.publicUrl)
    made.workerUrl = on(template.workerUrl)
    process.env[appAddress] = made.appUrl
    process.env[publicAddress] = made.publicUrl
    process.env[workerAddress] = made.workerUrl
    const owner = connect(made.ownerUrl, 2)
    made.owner = owner.db
    end = () => owner.sql.end()
  })
  afterAll(async () => {
    await closePools()
    await end()
    await elsewhere(template.ownerUrl, `drop database ${name}`)
  })
  return made
}

/** A statement on the server that is not for the template itself: nobody may be connected to that while it is copied. */
async function elsewhere(ownerUrl: string, statement: string): Promise<void> {
  const { sql } = connect(Object.assign(new URL(ownerUrl), { pathname: '/postgres' }).toString(), 1)
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end()
  }
}
