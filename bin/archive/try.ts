/** Tries an archive: restores it on a server of its own beside the product, and takes that away again. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { noteRestoreTest } from '@/lib/backups'
import type { Settings } from '@/lib/env'
import { bringBack } from './bring-back'
import { rowsIn } from './manifest'

/** Needs the room of the database and its files once more, in the system's folder for what is passing (TMPDIR). */
export async function tryArchive(
  settings: Settings,
  file: string,
  say: (text: string) => void,
): Promise<void> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-restore-test-'))
  // The embedded server may be another user's process.
  fs.chmodSync(folder, 0o711)
  try {
    const apart = { ...settings, databaseUrl: null, replicaUrl: null, dataDirectory: folder }
    const manifest = await bringBack(apart, { file, secretGiven: true, say })
    const at = new Date().toISOString()
    noteRestoreTest(settings.dataDirectory, { at, file, madeAt: manifest.madeAt, rows: rowsIn(manifest) })
    say('It can be restored. What was restored to see that is gone again.')
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
