/** All that can be set in the browser, in the order in which it is asked. */
import type { z } from 'zod'
import { type SettingName, sectors, subjects } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'
import { type Terms, termGroup } from '@/lib/terms'
import { access } from './access'
import { calendar } from './calendar'
import { drafts } from './drafts'
import { intervals } from './intervals'
import { languages } from './languages'
import { mail } from './mail'
import { organisation } from './organisation'
import { protocol } from './protocol'
import { retention } from './retention'

const groups = { organisation, languages, calendar, intervals, protocol, drafts, mail, access, retention }

const lists = { subjects: termGroup(subjects), sectors: termGroup(sectors) }

export type Settings = { [Name in SettingName]: z.output<(typeof groups)[Name]['schema']> } & Terms

type Group = { schema: z.ZodType<Record<string, unknown>>; fields: FormField[] }

/** The form of a group, and what it must be like. */
export function groupOf(name: SettingName): Group {
  return groups[name]
}

/** The settings as stored, each group whole: a field that came with a later release has its usual value. */
export function settingsFrom(stored: { name: string; value: Record<string, unknown> }[]): Settings {
  return Object.fromEntries(
    Object.entries({ ...groups, ...lists }).map(([name, { schema, empty }]) => {
      const own = stored.find((row) => row.name === name)?.value
      return [name, schema.parse({ ...empty, ...own })]
    }),
  ) as Settings
}
