/** What an item of an agenda asks, and what an agenda holds when it is published. */
import { z } from 'zod'
import { agendaOrigins, agendaVisibilities } from '@/db/vocabulary'
import { multilingual, plainText } from '@/lib/content'
import type { FormField } from '@/lib/entries/form'

/** More than a day is no item but a meeting. */
const mostMinutes = 24 * 60

export const itemInput = z.strictObject({
  title: multilingual(300),
  minutes: z.number().int().min(1).max(mostMinutes).nullable(),
  presenter: multilingual(200),
  visibility: z.enum(agendaVisibilities),
})
export type ItemInput = z.infer<typeof itemInput>

const titleField: FormField = { name: 'title', input: 'texts', most: 300 }
const minutesField: FormField = { name: 'minutes', input: 'number', least: 1, most: mostMinutes }
const presenterField: FormField = { name: 'presenter', input: 'texts', most: 200 }

/** What whoever keeps the agenda fills in. */
export const itemFields: FormField[] = [
  titleField,
  minutesField,
  presenterField,
  {
    name: 'visibility',
    input: 'choice',
    group: 'agendaVisibilities',
    words: agendaVisibilities,
    always: true,
  },
]

/** What a delegation fills in that proposes an item: everybody who takes part may read it. */
export const proposalFields: FormField[] = [titleField, minutesField, presenterField]

/** Longer agendas are refused: no meeting gets through them. */
export const mostItems = 500

export const agendaContent = z.strictObject({
  meeting: z.uuid(),
  items: z
    .array(
      z.strictObject({
        number: plainText(20),
        begins: z.number().int().min(0).nullable(),
        title: multilingual(300),
        minutes: z.number().int().min(1).max(mostMinutes).nullable(),
        presenter: multilingual(200),
        origin: z.enum(agendaOrigins).nullable(),
      }),
    )
    .max(mostItems),
  /** How many more items only the parties that take part can read. */
  internal: z.number().int().min(0).max(mostItems),
})
export type AgendaContent = z.infer<typeof agendaContent>
