/** Agreements of a subject that was merged into another are found and counted under that one. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreementSubjects } from '@/db/schema/register'
import { today } from '@/lib/dates'
import { refreshStandings } from './refresh'

/** The register's rows alone: contents keep the code they were written with. Whoever calls this has advanced the register. */
export async function moveSubject(tx: Tx, gone: string, kept: string): Promise<void> {
  const moved = await tx
    .delete(agreementSubjects)
    .where(eq(agreementSubjects.subject, gone))
    .returning({ agreementId: agreementSubjects.agreementId, visibility: agreementSubjects.visibility })
  for (let at = 0; at < moved.length; at += 1000) {
    const rows = moved.slice(at, at + 1000).map((row) => ({ ...row, subject: kept }))
    await tx.insert(agreementSubjects).values(rows).onConflictDoNothing()
  }
  await refreshStandings(
    tx,
    moved.map(({ agreementId }) => agreementId),
    today(),
  )
  await tx.execute(sql`select follow_merged_subject(${gone}, ${kept})`)
}
