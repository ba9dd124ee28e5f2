/** `npm run backup [-- FILE]`: the database and the files in one archive, also while the product runs. */
import path from 'node:path'
import { readSettings } from '@/lib/env'
import { backUp } from './archive/back-up'
import { calledFrom, reported, say } from './say'

await reported(async () => {
  const settings = readSettings(process.env)
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(':', '')
  const [, , given] = process.argv
  const file = given ?? path.join(settings.dataDirectory, 'backups', `entente-${stamp}Z.tar.gz`)
  const missing = await backUp(settings, {
    file: path.resolve(calledFrom, file),
    secretGiven: !!process.env.AUTH_SECRET,
    say,
  })
  if (missing.length) {
    console.error(`\nMissing on the disk, or damaged, and so not in it:\n  ${missing.join('\n  ')}`)
    process.exitCode = 1
  }
})
