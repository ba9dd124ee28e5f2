import { z } from 'zod'
import { ownAddress } from '@/lib/address'
import { sendInvitations } from '@/lib/delegations/sending'
import { endpoint, language } from '@/lib/endpoint'

/** Sends an invitation to each invited party of the meeting that has none. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    changesUntil: z.union([z.iso.date(), z.literal('')]),
    next: z.string().max(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ sent: z.int() }),
  run: (actor, tx, { id, changesUntil }) => sendInvitations(actor, tx, { meetingId: id, changesUntil }),
  goTo: ({ next, locale }) => {
    const page = new URL(ownAddress(next, `/${locale}/workspace`), 'http://own')
    page.searchParams.set('done', 'invited')
    return `${page.pathname}${page.search}`
  },
})
