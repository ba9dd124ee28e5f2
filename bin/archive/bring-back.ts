/** Restores an archive: checks it, loads it, brings it up to date with this release. */
import fs from 'node:fs'
import path from 'node:path'
import type { Settings } from '@/lib/env'
import { openDatabase } from '../database'
import { loadArchive } from './load'
import { type Manifest, markOf, rowsIn } from './manifest'
import { checkArchive } from './unpack'

type Given = {
  file: string
  /** Whether AUTH_SECRET was set: then it is not taken from the archive. */
  secretGiven: boolean
  say: (text: string) => void
}

export async function bringBack(settings: Settings, { file, secretGiven, say }: Given): Promise<Manifest> {
  say('Checking the archive …')
  const { manifest, secret: archived } = await checkArchive(file)
  const secret = secretGiven ? settings.secret : (archived ?? settings.secret)
  say('Restoring …')
  const database = await openDatabase(
    { ...settings, secret },
    { before: (owner) => loadArchive(owner, file, manifest, settings.dataDirectory) },
  )
  await database.close()
  if (!secretGiven && archived) keepSecret(settings.dataDirectory, archived)
  say(
    `${rowsIn(manifest)} rows of ${manifest.tables.length} tables are back as they were on ${manifest.madeAt}, with their files.`,
  )
  if (manifest.missing.length)
    say(`These files were missing when the archive was made:\n  ${manifest.missing.join('\n  ')}`)
  if (markOf(secret) !== manifest.secretMark)
    say(
      'AUTH_SECRET is another than before: people sign in again, and addresses of calendars and links in mails of before no longer work. Set the old one to have them back.',
    )
  return manifest
}

function keepSecret(dataDirectory: string, secret: string): void {
  const file = path.join(dataDirectory, 'auth-secret')
  fs.writeFileSync(`${file}.new`, secret, { mode: 0o600, flush: true })
  fs.renameSync(`${file}.new`, file)
}
