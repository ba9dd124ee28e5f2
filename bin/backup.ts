/** `npm run backup [-- FILE]`: the database and the files in one archive, also while the product runs. */
import fs from 'node:fs'
import path from 'node:path'
import { readSettings } from '@/lib/env'
import { writeArchive } from './archive/write'
import { openAsItIs } from './database'
import { calledFrom, reported, say } from './say'

await reported(async () => {
  const settings = readSettings(process.env)
  const { dataDirectory, secret } = settings
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const given = process.argv[2]
  const file = path.resolve(
    calledFrom,
    given ?? path.join(dataDirectory, 'backups', `entente-${stamp}Z.tar.gz`),
  )
  const database = await openAsItIs(settings)
  try {
    const source = {
      ownerUrl: database.ownerUrl,
      dataDirectory,
      secret,
      secretIsKept: !process.env.AUTH_SECRET,
    }
    const { tables, missing } = await writeArchive(source, file)
    const rows = tables.reduce((sum, table) => sum + table.rows, 0)
    say(`${rows} rows of ${tables.length} tables and their files are in ${file} (${size(file)}).`)
    if (!source.secretIsKept) say('AUTH_SECRET is not in it: keep it as well, apart from it.')
    if (missing.length) {
      console.error(`\nMissing on the disk, or damaged, and so not in it:\n  ${missing.join('\n  ')}`)
      process.exitCode = 1
    }
  } finally {
    await database.close()
  }
})

function size(file: string): string {
  return `${(fs.statSync(file).size / 1e6).toFixed(1)} MB`
}
