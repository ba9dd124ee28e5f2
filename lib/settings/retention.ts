/** How long is kept what is of no use later. */
import { z } from 'zod'
import type { FormField } from '@/lib/entries/form'

const days = (least: number) =>
  z.number('setting.days').int('setting.days').min(least, 'setting.days').max(3650, 'setting.days')

export const retention = {
  schema: z.strictObject({
    /** Whom a mail went to, and what one said that was kept. */
    mails: days(7),
    /** What was refused to whom, in the log. */
    refusals: days(30),
  }),
  empty: { mails: 90, refusals: 730 },
  fields: [
    { name: 'mails', input: 'number', least: 7, most: 3650 },
    { name: 'refusals', input: 'number', least: 30, most: 3650 },
  ] satisfies FormField[],
}
