/** What is asked of whoever signs in. */
import { z } from 'zod'
import { secondStepOf } from '@/db/vocabulary'
import type { FormField } from '@/lib/entries/form'

export const access = {
  // Read where sessions are (lib/people/sessions.ts), in the statement that finds them.
  schema: z.strictObject({ secondStep: z.enum(secondStepOf) }),
  empty: { secondStep: 'secretariat' as const },
  fields: [
    { name: 'secondStep', input: 'choice', group: 'secondStepOf', words: secondStepOf, always: true },
  ] satisfies FormField[],
}
