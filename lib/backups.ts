/**
 * When the last backup was made and the last archive tried: two notes in DATA_DIR, for they are about the disk, hold
 * where a database was brought back to an earlier day, and need none to be read.
 */
import fs from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const backup = z.object({
  at: z.iso.datetime(),
  file: z.string(),
  bytes: z.number().int(),
  rows: z.number().int(),
  /** Of the archive, to compare where it was carried. */
  sha256: z.string(),
  /** How many files the database names and the disk had lost. */
  missing: z.number().int(),
})
const restoreTest = z.object({
  at: z.iso.datetime(),
  file: z.string(),
  /** When the archive was made that was brought back. */
  madeAt: z.iso.datetime(),
  rows: z.number().int(),
})

export type Backup = z.infer<typeof backup>
export type RestoreTest = z.infer<typeof restoreTest>

export function noteBackup(dataDirectory: string, note: Backup): void {
  write(path.join(dataDirectory, 'last-backup.json'), note)
}

export function noteRestoreTest(dataDirectory: string, note: RestoreTest): void {
  write(path.join(dataDirectory, 'last-restore-test.json'), note)
}

/** Null for what was never done here. */
export function readBackupNotes(dataDirectory: string): {
  backup: Backup | null
  restoreTest: RestoreTest | null
} {
  return {
    backup: read(path.join(dataDirectory, 'last-backup.json'), backup),
    restoreTest: read(path.join(dataDirectory, 'last-restore-test.json'), restoreTest),
  }
}

function write(file: string, note: Backup | RestoreTest): void {
  fs.mkdirSync(path.dirname(file), { recursive: true })
  fs.writeFileSync(`${file}.new`, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
}

function read<T>(file: string, shape: z.ZodType<T>): T | null {
  return fs.existsSync(file) ? shape.parse(JSON.parse(fs.readFileSync(file, 'utf8'))) : null
}
