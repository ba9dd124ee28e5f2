/** Changing a group of settings: one deed, and one event with what it was before and after. */
import { isDeepStrictEqual } from 'node:util'
import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { settings } from '@/db/schema/settings'
import type { SettingName } from '@/db/vocabulary'
import { logEvent } from '@/lib/audit'
import { contentFrom } from '@/lib/entries/form'
import { advanceRegister } from '@/lib/entries/publishing'
import { Refusal } from '@/lib/errors'
import { type Actor, maySet } from '@/lib/policy'
import { forgetSettings } from '@/lib/registry/settings'
import { groupOf, settingsFrom } from './groups'
import { slugsOf } from './parties-named'

type Given = Record<string, string>

/** Refused where something is wrong with what was typed, and where it says nothing new. */
export async function changeSetting(
  actor: Actor,
  tx: Tx,
  { name, given }: { name: SettingName; given: Given },
): Promise<void> {
  if (!maySet(actor)) throw new Refusal('forbidden')
  await writeSetting(actor, tx, name, given)
}

/** `actor` null: whoever has the code of the first run, which its caller has seen. */
export async function writeSetting(
  actor: Actor | null,
  tx: Tx,
  name: SettingName,
  given: Given,
): Promise<void> {
  // First of all, for it locks: two changes come one after the other, and each tells what it found.
  await advanceRegister(tx)
  const [stored] = await tx.select().from(settings).where(eq(settings.name, name))
  const before: Record<string, unknown> = settingsFrom(stored ? [stored] : [])[name]
  const { fields, schema } = groupOf(name)
  const typed = contentFrom(fields, given)
  const parsed = schema.safeParse(name === 'protocol' ? await slugsOf(tx, typed) : typed)
  if (!parsed.success)
    throw new Refusal('invalid', { fields: parsed.error.issues.map(({ path }) => path.join('.')) })
  const value = parsed.data
  const changed = Object.keys(value).filter((key) => !isDeepStrictEqual(value[key], before[key]))
  if (!changed.length) throw new Refusal('as_before')
  const row = { name, value, changedAt: new Date() }
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row })
  const only = (of: Record<string, unknown>) => Object.fromEntries(changed.map((key) => [key, of[key]]))
  const details = { setting: name, before: only(before), after: only(value) }
  await logEvent(tx, actor, { name: 'setting_changed', details })
  forgetSettings()
}
