/** `npm run restore -- FILE`: an archive of `npm run backup` into an empty database, and its files into DATA_DIR. */
import path from 'node:path'
import { readSettings } from '@/lib/env'
import { bringBack } from './archive/bring-back'
import { UnfitArchive } from './archive/manifest'
import { calledFrom, reported, say } from './say'

await reported(async () => {
  const [, , file] = process.argv
  if (!file) throw new UnfitArchive('Name the archive: npm run restore -- FILE')
  await bringBack(readSettings(process.env), {
    file: path.resolve(calledFrom, file),
    secretGiven: !!process.env.AUTH_SECRET,
    say,
  })
})
