import { z } from 'zod'
import { type Move, revisionStatuses } from '@/db/vocabulary'
import { ownAddress } from '@/lib/address'
import { plainText } from '@/lib/content'
import { endpoint, formNumber, language } from '@/lib/endpoint'
import { makeMove } from '@/lib/entries/move'

const moveOf: Record<string, Move> = {
  submit: 'submit',
  endorse: 'endorse',
  'send-back': 'sendBack',
  decline: 'decline',
  publish: 'publish',
  withdraw: 'withdraw',
}

export const POST = endpoint({
  input: z.strictObject({
    id: z.uuid(),
    move: z.enum(Object.keys(moveOf)),
    version: formNumber,
    reason: plainText(2000).default(''),
    next: z.string().max(2000).default(''),
    locale: language,
  }),
  output: z.strictObject({ status: z.enum(revisionStatuses) }),
  stepUp: ({ move }) => move === 'publish',
  run: (actor, tx, { id, move, version, reason }) =>
    makeMove(actor, tx, moveOf[move]!, { revisionId: id, version, reason }),
  goTo: ({ next, move, locale }, { status }) => {
    const page = new URL(ownAddress(next, `/${locale}/workspace`), 'http://own')
    page.searchParams.set('done', status === 'published' ? 'publish' : move)
    return page.pathname + page.search
  },
})
