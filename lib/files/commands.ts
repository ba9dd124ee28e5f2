/** Taking in a file that somebody sent. The bytes come first, without a transaction; then the rows that name them. */
import { z } from 'zod'
import type { Tx } from '@/db/client'
import { fileHolders, files } from '@/db/schema/files'
import { type FileKind, fileKinds } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { Refusal } from '@/lib/errors'
import { type Actor, mayUpload } from '@/lib/policy'
import { largestFile } from './flaws'
import { readFileApart } from './reader'
import { discard, type Incoming, keep, receive } from './store'

export const keptFile = z.strictObject({
  sha256: z.string(),
  size: z.int(),
  kind: z.enum(fileKinds),
})
export type KeptFile = z.infer<typeof keptFile>

/** Receives and looks through it; what is not taken leaves nothing behind. */
export async function takeIn(actor: Actor, body: ReadableStream<Uint8Array> | null): Promise<KeptFile> {
  if (!mayUpload(actor)) throw new Refusal('forbidden')
  const incoming = await receive(body, largestFile)
  try {
    const kind = await kindOf(incoming)
    await keep(incoming)
    return { sha256: incoming.sha256, size: incoming.size, kind }
  } finally {
    discard(incoming)
  }
}

async function kindOf(incoming: Incoming): Promise<FileKind> {
  const { found, flaw } = await readFileApart<FileKind>('inspect', incoming.path)
  if (flaw) throw new Refusal('invalid', { issues: [{ path: ['file'], code: flaw }] })
  return found!
}

/** Names a file that was taken in, and who sent it; the same file again changes nothing. */
export async function keepFile(actor: Actor, tx: Tx, file: KeptFile): Promise<KeptFile> {
  if (!mayUpload(actor)) throw new Refusal('forbidden')
  const partyId = actor.post?.partyId ?? null
  await tx.insert(files).values(file).onConflictDoNothing()
  const sent = await tx
    .insert(fileHolders)
    .values({ sha256: file.sha256, partyId, personId: actor.personId })
    .onConflictDoNothing()
    .returning()
  if (sent.length) {
    const details = { sha256: file.sha256, size: file.size }
    await logEvent(tx, actor, { name: 'file_kept', partyId, details })
  }
  return file
}
