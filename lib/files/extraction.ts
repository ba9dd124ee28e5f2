/** The worker's reading of the files of published texts, so that an agreement is found by the words of its texts. */
import { eq, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type Tx, workerDb } from '@/db/client'
import { files, fileTexts } from '@/db/schema/files'
import type { FileReading } from '@/db/vocabulary'
import { refreshAgreements } from '@/lib/agreements/refresh'
import { today } from '@/lib/dates'
import { advanceRegister } from '@/lib/entries/publishing'
import { readFileApart } from './reader'
import { filePath } from './store'
import { searchWordsOf } from './words'

type Words = { text: string; pages: number | null }

/** Longer than a thousand pages take; the job as a whole may take five minutes. */
const limits = { time: 120, answer: 16 * 1024 ** 2 }

/** Reads a file once; what names it is then refreshed, and the register advances, for its search has changed. */
export async function extract(payload: Record<string, unknown>): Promise<void> {
  const { sha256 } = z.object({ sha256: z.string() }).parse(payload)
  const [file] = await workerDb().select().from(files).where(eq(files.sha256, sha256))
  // Withdrawn from sight since: another publication queues it again under its own key.
  if (!file || (await workerDb().$count(fileTexts, eq(fileTexts.sha256, sha256)))) return
  const isPicture = file.kind === 'png' || file.kind === 'jpeg'
  const { found } = isPicture
    ? { found: { text: '', pages: null } }
    : await readFileApart<Words>('words', filePath(sha256), limits)
  await workerDb().transaction((tx) => note(tx, sha256, found ?? null))
}

async function note(tx: Tx, sha256: string, found: Words | null): Promise<void> {
  await advanceRegister(tx)
  const text = found?.text ?? ''
  const reading: FileReading = !found ? 'unreadable' : text ? 'words' : 'scanned'
  const { words, stemmer } = searchWordsOf(text)
  const stems = stemmer ? sql`to_tsvector(${stemmer}::regconfig, ${words}) || ` : sql``
  await tx
    .insert(fileTexts)
    .values({
      sha256,
      reading,
      pages: found?.pages ?? null,
      text,
      words: sql`strip(${stems}to_tsvector('simple', ${words}))`,
    })
    .onConflictDoNothing()
  const naming = await tx.execute<{ id: string }>(
    sql`select distinct agreement_id as id from agreement_texts where sha256 = ${sha256}`,
  )
  await refreshAgreements(
    tx,
    [...naming].map(({ id }) => id),
    today(),
  )
}
