import { z } from 'zod'
import { ownAddress } from '@/lib/address'
import { changeLadder } from '@/lib/clearance/commands'
import { stepInput } from '@/lib/clearance/ladder'
import { endpoint, formNumber, language } from '@/lib/endpoint'

const common = {
  id: z.uuid(),
  version: formNumber,
  next: z.string().max(2000).default(''),
  locale: language,
}
const step = { step: formNumber }

/** A party's own ladder for the agreement `id`. */
export const POST = endpoint({
  input: z.discriminatedUnion('deed', [
    z.strictObject({ ...common, deed: z.literal('begin'), from: z.enum(['usual', 'last']) }),
    z.strictObject({ ...common, deed: z.literal('add'), ...stepInput.shape }),
    z.strictObject({ ...common, deed: z.literal('change'), ...step, ...stepInput.shape }),
    z.strictObject({ ...common, deed: z.enum(['remove', 'up', 'down']), ...step }),
  ]),
  output: z.strictObject({ version: z.int() }),
  run: (actor, tx, { id, version, next: _next, locale: _locale, ...deed }) =>
    changeLadder(actor, tx, { agreementId: id, version, deed }),
  goTo: ({ next, locale }) => {
    const page = new URL(ownAddress(next, `/${locale}/workspace`), 'http://own')
    page.searchParams.set('done', 'ladder')
    return `${page.pathname}${page.search}#ladder`
  },
})
