import { z } from 'zod'
import { endpoint, language } from '@/lib/endpoint'
import { inviteAgain, uninvite } from '@/lib/people/inviting'

const deeds = { again: inviteAgain, revoke: uninvite }

/** Sends an invitation again under a new link, or takes it back. */
export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    deed: z.enum(['again', 'revoke']),
    place: z.enum(['admin', 'workspace']).default('admin'),
    locale: language,
  }),
  output: z.strictObject({}),
  run: async (actor, tx, { id, deed }) => {
    await deeds[deed](actor, tx, id)
    return {}
  },
  goTo: ({ locale, place, deed }) =>
    `/${locale}/${place === 'admin' ? 'admin/invitations' : 'workspace/people'}?done=${deed === 'again' ? 'invited-again' : 'uninvited'}`,
})
