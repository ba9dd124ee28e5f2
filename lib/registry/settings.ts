/** The settings. Changing one advances the register, so what was read of them at a version holds, as everything does. */
import { sql } from 'drizzle-orm'
import { type Settings, settingsFrom } from '@/lib/settings/groups'
import { read } from './read'
import { atVersion, registerVersion } from './version'

export function settingsAt(version: number): Promise<Settings> {
  return atVersion(version, 'settings', async () =>
    settingsFrom(
      await read<{ name: string; value: Record<string, unknown> }>(
        sql`select name, value from register.settings`,
      ),
    ),
  )
}

export async function settingsNow(): Promise<Settings> {
  return settingsAt(await registerVersion())
}

const second = 1000
let known: { until: number; settings: Promise<Settings> } | null = null

/** As they were a second ago at the most: for whoever asks often, the worker above all. */
export function currentSettings(): Promise<Settings> {
  if (known && known.until > Date.now()) return known.settings
  const settings = settingsNow()
  known = { until: Date.now() + second, settings }
  // A failed read is not remembered; whoever awaits it hears of it.
  settings.catch(() => {
    known = null
  })
  return settings
}

/** Whoever changes them says so. */
export function forgetSettings(): void {
  known = null
}
