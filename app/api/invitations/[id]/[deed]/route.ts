import { z } from 'zod'
import { delegateRoles } from '@/db/vocabulary'
import { ownAddress } from '@/lib/address'
import { plainText } from '@/lib/content'
import { changeByDeed } from '@/lib/delegations/deeds'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { Refusal } from '@/lib/errors'

const common = {
  id: z.uuid(),
  next: z.string().max(2000).default(''),
  locale: language,
}
const seen = { ...common, version: formNumber }
const who = { delegate: z.uuid() }
const delegate = {
  role: z.enum(delegateRoles),
  name: plainText(200),
  office: plainText(200).default(''),
  consent: z.union([z.boolean(), z.literal('on').transform(() => true)]).default(false),
}

/** What is done on the invitation `id`: by the party that is invited, or by the secretariat. */
export const POST = endpoint({
  input: z.discriminatedUnion('deed', [
    z.strictObject({
      ...seen,
      deed: z.literal('answer'),
      state: z.enum(['accepted', 'tentative', 'declined']),
      note: plainText(2000).default(''),
    }),
    z.strictObject({ ...seen, deed: z.literal('name'), ...delegate }),
    z.strictObject({ ...seen, deed: z.literal('change'), ...who, ...delegate }),
    z.strictObject({ ...seen, deed: z.enum(['remove', 'up', 'down']), ...who }),
    z.strictObject({
      ...seen,
      deed: z.literal('file'),
      /** One that was sent before; or it comes with the form. */
      file: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .optional(),
      name: plainText(200).default(''),
    }),
    z.strictObject({
      ...seen,
      deed: z.literal('extend'),
      changesUntil: z.union([z.iso.date(), z.literal('')]),
    }),
    z.strictObject({ ...seen, deed: z.literal('accept') }),
    z.strictObject({ ...seen, deed: z.literal('send-back'), reason: plainText(2000).default('') }),
    z.strictObject({
      ...common,
      deed: z.enum(['present', 'absent']),
      delegate: z.uuid().nullable().default(null),
    }),
  ]),
  output: z.strictObject({ version: z.int() }).or(z.strictObject({ present: z.boolean() })),
  files: 'files',
  run: (actor, tx, { next: _next, locale: _locale, ...given }, [sent]) => {
    if (given.deed !== 'file') return changeByDeed(actor, tx, given)
    const file = sent?.sha256 ?? given.file
    // What came was none that is taken.
    if (!file) throw new Refusal('file_refused')
    return changeByDeed(actor, tx, { ...given, file, name: sent ? sent.name.slice(0, 200) : given.name })
  },
  goTo: ({ deed, next, locale }) => {
    const page = new URL(ownAddress(next, `/${locale}/workspace`), 'http://own')
    page.searchParams.set('done', doneBy[deed])
    return `${page.pathname}${page.search}${page.hash}`
  },
})

const doneBy = {
  answer: 'answered',
  name: 'delegation',
  change: 'delegation',
  remove: 'delegation',
  up: 'delegation',
  down: 'delegation',
  extend: 'extended',
  file: 'filed',
  accept: 'judged',
  'send-back': 'judged',
  present: 'attendance',
  absent: 'attendance',
}
