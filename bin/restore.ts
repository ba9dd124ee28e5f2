/**
 * `npm run restore -- FILE`: an archive of `npm run backup` into an empty database, and its files into DATA_DIR.
 * `npm run restore -- --try [FILE]`: sees whether it, or the last one made here, can be restored.
 */
import path from 'node:path'
import { readBackupNotes } from '@/lib/backups'
import { readSettings } from '@/lib/env'
import { bringBack } from './archive/bring-back'
import { UnfitArchive } from './archive/manifest'
import { tryArchive } from './archive/try'
import { calledFrom, reported, say } from './say'

await reported(async () => {
  const trying = process.argv.includes('--try')
  const given = process.argv.slice(2).find((word) => word !== '--try')
  const settings = readSettings(process.env)
  const last = trying ? readBackupNotes(settings.dataDirectory).backup?.file : undefined
  const named = given ? path.resolve(calledFrom, given) : last
  if (!named) throw new UnfitArchive(`Name the archive: npm run restore -- ${trying ? '--try ' : ''}FILE`)
  if (trying) await tryArchive(settings, named, say)
  else await bringBack(settings, { file: named, secretGiven: !!process.env.AUTH_SECRET, say })
})
