import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import type { ImportView } from '@/lib/imports/queries'

type Props = { of: Pick<ImportView, 'id'>; deed: string; children: ReactNode; className?: string }

/** A form for one thing that can be done with an import. */
export function ImportDeed({ of, deed, children, className }: Props) {
  return (
    <form action={`/api/imports/${of.id}/${deed}`} className={className} method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      {children}
    </form>
  )
}
