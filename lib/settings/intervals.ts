/** How often is reported, and how long is waited for an answer where nobody says otherwise. */
import { z } from 'zod'
import { updateIntervals } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

const days = z.number('setting.days').int('setting.days').min(1, 'setting.days').max(365, 'setting.days')

export const intervals = {
  schema: z.strictObject({
    /** Null: as UPDATES_EVERY says. */
    updates: z.enum(updateIntervals).nullable(),
    /** Under silence, when a decision is first written. */
    silence: days,
    /** For objections to a rectification. */
    objections: days,
    /** For corrections of minutes. */
    corrections: days,
  }),
  empty: { updates: null, silence: 14, objections: 90, corrections: 14 },
  fields: [
    { name: 'updates', input: 'choice', group: 'updateIntervals', words: updateIntervals },
    { name: 'silence', input: 'number', least: 1, most: 365 },
    { name: 'objections', input: 'number', least: 1, most: 365 },
    { name: 'corrections', input: 'number', least: 1, most: 365 },
  ] satisfies FormField[],
}
