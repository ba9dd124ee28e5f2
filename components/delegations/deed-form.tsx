import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'

/** Which invitation, as it was last seen, and the page it is shown on. */
export type Place = { invitation: string; version: number; here: string }

type Deed =
  | 'answer'
  | 'name'
  | 'change'
  | 'remove'
  | 'extend'
  | 'file'
  | 'accept'
  | 'send-back'
  | 'present'
  | 'absent'

type Props = { place: Place; deed: Deed; withFile?: true; children: ReactNode }

/** One deed on an invitation as a plain form; a button may name another by `formAction`. */
export function DeedForm({ place, deed, withFile, children }: Props) {
  const locale = useLocale()
  return (
    <form action={deedAddress(place, deed)} encType={withFile && 'multipart/form-data'} method="post">
      {deed !== 'present' && deed !== 'absent' && (
        <input name="version" type="hidden" value={place.version} />
      )}
      <input name="next" type="hidden" value={place.here} />
      <input name="locale" type="hidden" value={locale} />
      {children}
    </form>
  )
}

export function deedAddress({ invitation }: Place, deed: string): string {
  return `/api/invitations/${invitation}/${deed}`
}
