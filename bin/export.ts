/** `npm run export [-- FILE]`: everything in one zip, for people and other programs to read. */
import path from 'node:path'
import { readSettings } from '@/lib/env'
import { openDatabase } from './database'
import { exportAll } from './export/export'
import { calledFrom, reported, say } from './say'

await reported(async () => {
  const settings = readSettings(process.env)
  const [, , given] = process.argv
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const file = path.resolve(
    calledFrom,
    given ?? path.join(settings.dataDirectory, 'exports', `entente-${stamp}Z.zip`),
  )
  const database = await openDatabase(settings, { join: true })
  try {
    const { counts, files, missing } = await exportAll(database.ownerUrl, settings.dataDirectory, file)
    for (const [name, count] of Object.entries(counts)) say(`${String(count).padStart(8)}  ${name}`)
    say(`${String(files).padStart(8)}  files`)
    say(`All of it is in ${file}. It holds what is private as well: keep it so.`)
    if (missing.length) {
      console.error(`\nMissing on the disk, or damaged, and so not in it:\n  ${missing.join('\n  ')}`)
      process.exitCode = 1
    }
  } finally {
    await database.close()
  }
})
