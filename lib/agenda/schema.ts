/** What an item of an agenda asks, and what an agenda holds when it is published. */
import { z } from 'zod'
import { agendaOrigins, agendaVisibilities } from '@/db/vocabulary'
import { multilingual, paper, plainText } from '@/lib/content'
import { type FormField, paperFields } from '@/lib/entries/form'

/** More than a day is no item but a meeting. */
const mostMinutes = 24 * 60
const mostPapers = 20

export const itemInput = z.strictObject({
  title: multilingual(300),
  minutes: z.number().int().min(1).max(mostMinutes).nullable(),
  presenter: multilingual(200),
  visibility: z.enum(agendaVisibilities),
  papers: z.array(paper).max(mostPapers),
})
export type ItemInput = z.infer<typeof itemInput>

const titleField: FormField = { name: 'title', input: 'texts', most: 300 }
const minutesField: FormField = { name: 'minutes', input: 'number', least: 1, most: mostMinutes }
const presenterField: FormField = { name: 'presenter', input: 'texts', most: 200 }
const papersField: FormField = { name: 'papers', input: 'rows', fields: paperFields }

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
  papersField,
]

/** The same of an item that the meeting's place in its series gives rise to: it has no words of its own. */
export const originFields = itemFields.filter(({ name }) => name !== 'title')

/** What a delegation fills in that proposes an item: everybody who takes part may read it. */
export const proposalFields: FormField[] = [titleField, minutesField, presenterField, papersField]

/** Longer agendas are refused: no meeting gets through them. */
export const mostItems = 500

/** See db/schema/content.ts. */
export const publishedItem = z.strictObject({
  item: z.uuid().nullable(),
  number: plainText(20),
  begins: z.number().int().min(0).nullable(),
  title: multilingual(300),
  minutes: z.number().int().min(1).max(mostMinutes).nullable(),
  presenter: multilingual(200),
  origin: z.enum(agendaOrigins).nullable(),
  papers: z.array(paper).max(mostPapers),
})

export const agendaContent = z.strictObject({
  meeting: z.uuid(),
  items: z.array(publishedItem).max(mostItems),
  /** How many more items only the parties that take part can read. */
  internal: z.number().int().min(0).max(mostItems),
})
export type AgendaContent = z.infer<typeof agendaContent>
