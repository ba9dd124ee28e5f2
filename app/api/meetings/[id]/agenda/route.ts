import { z } from 'zod'
import { agendaOrigins } from '@/db/vocabulary'
import { type AgendaDeed, changeAgenda } from '@/lib/agenda/deeds'
import { itemFields, itemInput, proposalFields } from '@/lib/agenda/schema'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { contentFrom, formText, withFiles } from '@/lib/entries/form'
import { Refusal } from '@/lib/errors'

const deeds = [
  ...['up', 'down', 'in', 'out', 'remove', 'accept', 'start', 'stop', 'carry'],
  ...['add', 'propose', 'change', 'decline', 'put_off', 'note', 'offer'],
] as const

const input = z
  .object({
    id: z.uuid(),
    deed: z.enum(deeds as unknown as [AgendaDeed['deed']]),
    item: z.uuid().optional(),
    version: formNumber.default(0),
    reason: plainText(2000).default(''),
    notes: plainText(20_000).default(''),
    origin: z.enum(agendaOrigins).optional(),
    /** On which page the form stands. */
    page: z.enum(['agenda', 'session']).default('agenda'),
    locale: language,
  })
  .catchall(formText)

/** One change of the agenda of a meeting; an item's words come beside these, as `content.title.zh`. */
export const POST = endpoint({
  input,
  output: z.strictObject({ item: z.uuid(), version: z.int(), slug: z.string() }),
  keepsTyped: true,
  files: 'files',
  run: (actor, tx, { id, ...given }, files) =>
    changeAgenda(actor, tx, { meetingId: id, change: changeFrom({ ...given, ...withFiles({}, files) }) }),
  goTo: ({ locale, page, deed }, { slug, item }) => {
    const here = `/${locale}/workspace/meetings/${slug}/${page}?done=agenda`
    return deed === 'remove' ? `${here}#items` : `${here}&item=${item}#item-${item}`
  },
})

type Given = Pick<z.infer<typeof input>, 'deed' | 'item' | 'version' | 'reason' | 'notes' | 'origin'>

function changeFrom({ deed, item, version, reason, notes, origin, ...words }: Given): AgendaDeed {
  if (deed === 'add' || deed === 'propose') return { deed, ...itemFrom(deed, words) }
  if (deed === 'offer') return { deed, origin: needed(origin) }
  if (deed === 'change') return { deed, item: needed(item), version, ...itemFrom(deed, words) }
  if (deed === 'note') return { deed, item: needed(item), version, notes }
  if (deed === 'decline' || deed === 'put_off') return { deed, item: needed(item), reason }
  return { deed, item: needed(item) }
}

function itemFrom(deed: 'add' | 'propose' | 'change', given: Record<string, string>) {
  const typed =
    deed === 'propose'
      ? { ...contentFrom(proposalFields, given), visibility: 'internal' }
      : contentFrom(itemFields, given)
  const parsed = itemInput.safeParse(typed)
  if (!parsed.success) throw new Refusal('invalid')
  return parsed.data
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Refusal('bad_request')
  return value
}
