/** The database of a command: the one of DATABASE_URL, or the embedded one; migrated, its addresses handed over. */
import { appAddress, connect, publicAddress, workerAddress } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { type Before, mustAnswer, prepareDatabase } from '@/db/prepare'
import type { Settings } from '@/lib/env'

export type Opened = { ownerUrl: string; close: () => Promise<void>; lost: Promise<void> }

type Options = {
  /** Use the embedded server of a running product instead of refusing. */
  join?: boolean
  /** Done before it is migrated. */
  before?: Before
}

/** Opens and migrates it. */
export async function openDatabase(settings: Settings, options: Options = {}): Promise<Opened> {
  const { ownerUrl, close, lost } = await reach(settings, options.join)
  try {
    const { appUrl, publicUrl, workerUrl } = await prepareDatabase(ownerUrl, settings.secret, options.before)
    process.env[appAddress] = appUrl
    process.env[workerAddress] = workerUrl
    process.env[publicAddress] = replicaAddress(settings.replicaUrl, publicUrl)
    return { ownerUrl, close, lost }
  } catch (error) {
    await close()
    throw error
  }
}

/** Opens it as it is, of whatever release: for looking alone. A running product is joined. */
export async function openAsItIs(settings: Settings): Promise<Opened> {
  const opened = await reach(settings, true)
  const owner = connect(opened.ownerUrl, 1)
  try {
    await mustAnswer(owner.sql, opened.ownerUrl)
    return opened
  } catch (error) {
    await opened.close()
    throw error
  } finally {
    await owner.sql.end()
  }
}

async function reach(settings: Settings, join = false): Promise<Opened> {
  if (settings.databaseUrl)
    return { ownerUrl: settings.databaseUrl, close: async () => {}, lost: new Promise(() => {}) }
  const { ownerUrl, stop, lost } = await startEmbedded(settings.dataDirectory, { join })
  return { ownerUrl, close: stop, lost }
}

/** The public role's address on the replica, if there is one. */
function replicaAddress(replica: string | null, publicUrl: string): string {
  if (!replica) return publicUrl
  const url = new URL(replica)
  url.username = new URL(publicUrl).username
  url.password = new URL(publicUrl).password
  return url.toString()
}
