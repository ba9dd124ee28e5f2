/** The terms as a transaction finds them: for whatever writes by them. */
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { settings } from '@/db/schema/settings'
import type { TermList } from '@/db/vocabulary'
import { settingsFrom } from '@/lib/settings/groups'
import type { Term } from '@/lib/terms'

export async function storedTerms(tx: Tx, list: TermList): Promise<Term[]> {
  return settingsFrom(await tx.select().from(settings).where(eq(settings.name, list)))[list].terms
}
