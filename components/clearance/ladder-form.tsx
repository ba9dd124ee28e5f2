import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'

/** Whose ladder, as it was last seen, and the page it is shown on. */
export type LadderPlace = { agreementId: string; version: number; here: string }

type Props = { place: LadderPlace; deed: 'begin' | 'add' | 'change' | 'up'; children: ReactNode }

/** One deed on a ladder as a plain form; a button may name another by `formAction`. */
export function LadderForm({ place, deed, children }: Props) {
  const locale = useLocale()
  return (
    <form action={ladderAddress(place, deed)} method="post">
      <input name="version" type="hidden" value={place.version} />
      <input name="next" type="hidden" value={place.here} />
      <input name="locale" type="hidden" value={locale} />
      {children}
    </form>
  )
}

export function ladderAddress(place: LadderPlace, deed: string): string {
  return `/api/clearances/${place.agreementId}/${deed}`
}
