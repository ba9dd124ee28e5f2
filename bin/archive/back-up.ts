/** Makes an archive, of a running product as well, and notes that it was made. */
import { noteBackup } from '@/lib/backups'
import type { Settings } from '@/lib/env'
import { openAsItIs } from '../database'
import { rowsIn } from './manifest'
import { writeArchive } from './write'

type Given = {
  file: string
  /** Whether AUTH_SECRET was set: then it is not put into the archive. */
  secretGiven: boolean
  say: (text: string) => void
}

/** Returns which files the disk had lost. */
export async function backUp(settings: Settings, { file, secretGiven, say }: Given): Promise<string[]> {
  const { dataDirectory, secret } = settings
  const { ownerUrl, close } = await openAsItIs(settings)
  try {
    const source = { ownerUrl, dataDirectory, secret, secretIsKept: !secretGiven }
    const { bytes, sha256, missing, ...made } = await writeArchive(source, file)
    const rows = rowsIn(made)
    noteBackup(dataDirectory, { at: made.madeAt, file, bytes, rows, sha256, missing: missing.length })
    say(`${rows} rows of ${made.tables.length} tables and their files are in ${file}
(${(bytes / 1e6).toFixed(1)} MB, SHA-256 ${sha256}).`)
    if (secretGiven) say('AUTH_SECRET is not in it: keep it as well, apart from it.')
    return missing
  } finally {
    await close()
  }
}
