/** The settings, asked for once in each request. */
import { cache } from 'react'
import { settingsNow } from '@/lib/registry/settings'
import { type Settings, settingsFrom } from '@/lib/settings/groups'

/** Where no database answers, a page still says so in its frame: then all is as usual. */
export const settingsHere: () => Promise<Settings> = cache(() => settingsNow().catch(() => settingsFrom([])))
