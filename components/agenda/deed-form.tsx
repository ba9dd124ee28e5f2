import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'

type Props = {
  meetingId: string
  page: 'agenda' | 'session'
  item?: string
  children: ReactNode
  className?: string
  /** Whether it brings files. */
  inParts?: boolean
}

/** One deed on an agenda as a plain form; its button is named `deed`. */
export function DeedForm({ meetingId, page, item, children, className, inParts }: Props) {
  const locale = useLocale()
  return (
    <form
      action={`/api/meetings/${meetingId}/agenda`}
      className={className}
      encType={inParts ? 'multipart/form-data' : undefined}
      method="post"
    >
      <input name="locale" type="hidden" value={locale} />
      <input name="page" type="hidden" value={page} />
      {item && <input name="item" type="hidden" value={item} />}
      {children}
    </form>
  )
}
