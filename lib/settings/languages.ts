/** The languages that are offered; addresses in the others still answer. */
import { z } from 'zod'
import { languages as all } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

export const languages = {
  schema: z.strictObject({
    inUse: z
      .array(z.enum(all))
      .min(1, 'setting.language')
      .transform((chosen) => all.filter((language) => chosen.includes(language))),
  }),
  empty: { inUse: [...all] },
  fields: [{ name: 'inUse', input: 'choices', group: 'textLanguages', words: all }] satisfies FormField[],
}
