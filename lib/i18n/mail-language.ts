/** In which language somebody is written to. */
import type { Language } from '@/db/vocabulary'
import { currentSettings } from '@/lib/registry/settings'

/** Their own, where it is in use here; else the first that is. */
export async function writtenIn(own: Language): Promise<Language> {
  const { inUse } = (await currentSettings()).languages
  return inUse.includes(own) ? own : (inUse[0] ?? own)
}
