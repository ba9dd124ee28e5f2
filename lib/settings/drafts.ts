/** As what a new draft begins. */
import { z } from 'zod'
import { visibilities } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

export const drafts = {
  schema: z.strictObject({ visibility: z.enum(visibilities) }),
  empty: { visibility: 'public' as const },
  fields: [
    { name: 'visibility', input: 'choice', group: 'visibilities', words: visibilities, always: true },
  ] satisfies FormField[],
}
