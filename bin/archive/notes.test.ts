/** What is noted of backups, and of trying whether they can be restored. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testDatabase } from '@/db/testing'
import { readBackupNotes } from '@/lib/backups'
import { backUp } from './back-up'
import { UnfitArchive } from './manifest'
import { rowsOf, settingsFor, testFolder } from './testing'
import { tryArchive } from './try'

const database = testDatabase()
const folder = testFolder()
const dataDirectory = path.join(folder, 'data')
const file = path.join(folder, 'register.tar.gz')
const settings = () => settingsFor(database.ownerUrl, dataDirectory)
const say = () => {}
const passing = path.join(folder, 'passing')
fs.mkdirSync(passing)
process.env.TMPDIR = passing

it('a backup is noted: when, where, how much, and its sum', async () => {
  expect(readBackupNotes(dataDirectory)).toEqual({ backup: null, restoreTest: null })
  const began = new Date().toISOString()
  expect(await backUp(settings(), { file, secretGiven: true, say })).toEqual([])
  const { backup } = readBackupNotes(dataDirectory)
  const marks = Object.entries(await rowsOf(database.ownerUrl)).filter(([table]) => !table.includes('.'))
  expect(backup).toMatchObject({
    file,
    bytes: fs.statSync(file).size,
    rows: marks.reduce((sum, [, mark]) => sum + Number(mark.split(' ')[0]), 0),
    sha256: hash('sha256', fs.readFileSync(file)),
    missing: 0,
  })
  expect(backup!.at > began && backup!.at < new Date().toISOString()).toBe(true)
})

it('an archive is tried on a server of its own, of which nothing is left; then that is noted', async () => {
  const before = await rowsOf(database.ownerUrl)
  await tryArchive(settings(), file, say)
  const { backup, restoreTest } = readBackupNotes(dataDirectory)
  expect(restoreTest).toMatchObject({ file, madeAt: backup!.at, rows: backup!.rows })
  expect(restoreTest!.at > backup!.at).toBe(true)
  expect(await rowsOf(database.ownerUrl)).toEqual(before)
  expect(fs.readdirSync(passing)).toEqual([])
}, 60_000)

it('an archive that cannot be restored is not noted as tried', async () => {
  const tried = readBackupNotes(dataDirectory).restoreTest
  const spoiled = path.join(folder, 'spoiled.tar.gz')
  fs.writeFileSync(spoiled, fs.readFileSync(file).subarray(0, 1000))
  await expect(tryArchive(settings(), spoiled, say)).rejects.toBeInstanceOf(UnfitArchive)
  expect(readBackupNotes(dataDirectory).restoreTest).toEqual(tried)
  expect(fs.readdirSync(passing)).toEqual([])
})
