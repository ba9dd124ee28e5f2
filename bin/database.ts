/** The database of a command: the one of DATABASE_URL, or the embedded one; migrated, its addresses handed over. */
import { appAddress, publicAddress, workerAddress } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { prepareDatabase } from '@/db/prepare'
import type { Settings } from '@/lib/env'

export type Opened = { ownerUrl: string; close: () => Promise<void>; lost: Promise<void> }

/** Opens and migrates it. `join`: use the embedded server of a running product instead of refusing. */
export async function openDatabase(settings: Settings, options: { join?: boolean } = {}): Promise<Opened> {
  const embedded = settings.databaseUrl ? null : await startEmbedded(settings.dataDirectory, options)
  const ownerUrl = settings.databaseUrl ?? embedded?.ownerUrl ?? ''
  const close = async () => embedded?.stop()
  try {
    const { appUrl, publicUrl, workerUrl } = await prepareDatabase(ownerUrl, settings.secret)
    process.env[appAddress] = appUrl
    process.env[workerAddress] = workerUrl
    process.env[publicAddress] = replicaAddress(settings.replicaUrl, publicUrl)
    return { ownerUrl, close, lost: embedded?.lost ?? new Promise(() => {}) }
  } catch (error) {
    await close()
    throw error
  }
}

/** The public role's address on the replica, if there is one. */
function replicaAddress(replica: string | null, publicUrl: string): string {
  if (!replica) return publicUrl
  const url = new URL(replica)
  url.username = new URL(publicUrl).username
  url.password = new URL(publicUrl).password
  return url.toString()
}
