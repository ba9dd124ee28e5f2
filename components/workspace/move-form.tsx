import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { Move } from '@/db/vocabulary'

/** The last part of a move's address under /api/revisions/{id}/. */
export const moveAddress: Record<Move, string> = {
  submit: 'submit',
  endorse: 'endorse',
  sendBack: 'send-back',
  decline: 'decline',
  publish: 'publish',
  withdraw: 'withdraw',
}

type Props = {
  revisionId: string
  version: number
  move: Move
  /** The page shown after it. */
  next: string
  children: ReactNode
}

/** One move as a form that works without script. */
export function MoveForm({ revisionId, version, move, next, children }: Props) {
  const locale = useLocale()
  return (
    <form action={`/api/revisions/${revisionId}/${moveAddress[move]}`} method="post">
      <input name="version" type="hidden" value={version} />
      <input name="next" type="hidden" value={next} />
      <input name="locale" type="hidden" value={locale} />
      {children}
    </form>
  )
}
