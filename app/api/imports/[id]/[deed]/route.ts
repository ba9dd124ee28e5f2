import { z } from 'zod'
import { importModes, kinds, languages } from '@/db/vocabulary'
import { multilingual, plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'
import { makeImport } from '@/lib/imports/making'
import { dropImport, learnName, matchColumns } from '@/lib/imports/preparing'
import { undoImport } from '@/lib/imports/undoing'
import type { Actor } from '@/lib/policy'

const of = { id: z.uuid(), locale: language }
/** `source.en` and so on: where the rows are taken from. */
const sources = Object.fromEntries(languages.map((one) => [`source.${one}`, plainText(300).default('')]))
const input = z.discriminatedUnion('deed', [
  // `column.0` and so on: what each column holds.
  z.object({ ...of, deed: z.literal('columns'), ...sources }).catchall(z.string().max(300)),
  z.strictObject({
    ...{ ...of, deed: z.literal('name'), kind: z.enum(kinds) },
    name: plainText(200),
    entry: z.union([z.uuid(), z.literal('')]),
  }),
  z.strictObject({ ...of, deed: z.literal('drop') }),
  z.strictObject({
    ...{ ...of, deed: z.literal('import'), mode: z.enum(importModes) },
    leave: z.enum(['on', '']).default(''),
  }),
  z.strictObject({ ...of, deed: z.literal('undo'), sure: z.literal('yes') }),
])
type Input = z.infer<typeof input>
type Run = Parameters<typeof endpoint>[0]['run']

/** What is done with a spreadsheet: its columns are matched, a name in it is explained; it is imported, taken back or dropped. */
export const POST = endpoint({
  input,
  keepsTyped: true,
  stepUp: ({ deed }) => deed === 'import' || deed === 'undo',
  output: z.strictObject({ checkedAnew: z.boolean() }),
  run: async (actor, tx, given) => ({ checkedAnew: await run(actor, tx, given) }),
  goTo: ({ locale, id, deed }, { checkedAnew }) => {
    if (deed === 'drop') return `/${locale}/admin/imports?done=drop`
    const page = `/${locale}/admin/imports/${id}`
    if (deed === 'import') return `${page}?${checkedAnew ? 'error=register_changed' : 'done=import'}`
    return deed === 'undo' ? `${page}?done=undo` : page
  },
})

async function run(actor: Actor, tx: Parameters<Run>[1], given: Input): Promise<boolean> {
  const { id } = given
  switch (given.deed) {
    case 'columns':
      await matchColumns(actor, tx, { id, columns: columnsIn(given), sourceTitle: sourceIn(given) })
      return true
    case 'name':
      if (!given.entry) throw new Refusal('name_missing')
      await learnName(actor, tx, { id, kind: given.kind, name: given.name, entry: given.entry })
      return true
    case 'drop':
      await dropImport(actor, tx, { id })
      return false
    case 'import':
      return (await makeImport(actor, tx, { id, mode: given.mode, leave: given.leave === 'on' })) === null
    case 'undo':
      await undoImport(actor, tx, { id })
      return false
  }
}

function columnsIn(given: Record<string, unknown>): string[] {
  return Array.from({ length: 200 }, (_, at) => String(given[`column.${at}`] ?? ''))
}

function sourceIn(given: Record<string, unknown>) {
  return multilingual(300).parse(Object.fromEntries(languages.map((one) => [one, given[`source.${one}`]])))
}
