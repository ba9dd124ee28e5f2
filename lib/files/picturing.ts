/** The worker's pictures of the pages of published texts, so that a scan can be looked at on any phone. */
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { workerDb } from '@/db/client'
import { filePictures, files } from '@/db/schema/files'
import { advanceRegister } from '@/lib/entries/publishing'
import { readFileApart } from './reader'
import type { Picture } from './reading/pictures'
import { filePath, keepPictures } from './store'

const limits = { time: 120, memory: 1024 ** 3, answer: 64 * 1024 ** 2 }

/** Pictures a file once. One that cannot be drawn has none, and a Word document has no pages of its own. */
export async function picture(payload: Record<string, unknown>): Promise<void> {
  const { sha256 } = z.object({ sha256: z.string() }).parse(payload)
  const [file] = await workerDb().select().from(files).where(eq(files.sha256, sha256))
  if (!file || file.kind === 'docx') return
  if (await workerDb().$count(filePictures, eq(filePictures.sha256, sha256))) return
  const { found } = await readFileApart<Picture[]>('pictures', filePath(sha256), limits)
  if (!found?.length) return
  // On the disk before a row says so.
  keepPictures(
    sha256,
    found.map(({ jpeg }) => Buffer.from(jpeg, 'base64')),
  )
  await workerDb().transaction(async (tx) => {
    await advanceRegister(tx)
    const sizes = found.map(({ width, height }): [number, number] => [width, height])
    await tx.insert(filePictures).values({ sha256, sizes }).onConflictDoNothing()
  })
}
