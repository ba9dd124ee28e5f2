/** In which order delegations are listed and seated, after the hosts. */
import { z } from 'zod'
import type { FormField } from '@/lib/entries/form'

export const protocol = {
  schema: z.strictObject({
    /** Parties by their addresses; those that are not named follow by the alphabet. */
    order: z.array(z.string().regex(/^[a-z0-9-]{1,100}$/, 'setting.order')).max(500, 'setting.order'),
  }),
  empty: { order: [] as string[] },
  // Typed as lines, each the name of a party.
  fields: [{ name: 'order', input: 'line', most: 20_000 }] satisfies FormField[],
}
