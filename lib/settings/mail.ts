/** From whom mails come. Which server sends them belongs to the machine. */
import { z } from 'zod'
import { flaw, plainText } from '@/lib/content'
import type { FormField } from '@/lib/entries/form'

export const mail = {
  schema: z
    // Empty: as MAIL_FROM says.
    .strictObject({ from: plainText(200) })
    .superRefine(({ from }, check) => {
      if (from && !/^[a-zA-Z0-9._%+-]+@[a-zA-Z0-9.-]+$/.test(from)) flaw(check, ['from'], 'address.mail')
    }),
  empty: { from: '' },
  fields: [{ name: 'from', input: 'line', most: 200 }] satisfies FormField[],
}
