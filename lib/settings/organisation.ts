/** Who keeps the register: what its pages and mails are signed with. */
import { z } from 'zod'
import { flaw, multilingual, plainText } from '@/lib/content'
import type { FormField } from '@/lib/entries/form'

export const organisation = {
  schema: z
    .strictObject({
      /** Of the register as a whole; in a language without one the product's own name stands. */
      name: multilingual(120),
      /** Short, and the same in all languages: before the name at the head of each page, and as the sender of mails. */
      mark: plainText(20),
      contact: plainText(200),
      footer: multilingual(600),
      /** As the register of websites of mainland China gives it (ICP), and where it can be looked up. */
      filing: plainText(60),
      filingAddress: plainText(200),
    })
    .superRefine(({ contact, filing, filingAddress }, check) => {
      if (contact && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(contact)) flaw(check, ['contact'], 'address.mail')
      if (filingAddress && !/^https:\/\/\S+$/.test(filingAddress))
        flaw(check, ['filingAddress'], 'address.web')
      if (filingAddress && !filing) flaw(check, ['filing'], 'setting.filing')
    }),
  empty: { name: {}, mark: '', contact: '', footer: {}, filing: '', filingAddress: '' },
  fields: [
    { name: 'name', input: 'texts', most: 120 },
    { name: 'mark', input: 'line', most: 20 },
    { name: 'contact', input: 'line', most: 200 },
    { name: 'footer', input: 'texts', most: 600, long: true },
    { name: 'filing', input: 'line', most: 60 },
    { name: 'filingAddress', input: 'line', most: 200 },
  ] satisfies FormField[],
}
