/** How long is kept what is of no use later. */
import { z } from 'zod'
import type { FormField } from '@/lib/entries/form'

export const retention = {
  schema: z.strictObject({
    /** Whom a mail went to, and what one said that was kept. */
    mails: z.number('setting.days').int('setting.days').min(7, 'setting.days').max(3650, 'setting.days'),
  }),
  empty: { mails: 90 },
  fields: [{ name: 'mails', input: 'number', least: 7, most: 3650 }] satisfies FormField[],
}
