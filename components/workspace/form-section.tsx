import type { ReactNode } from 'react'
import type { FormSection as Name } from './issues'

type Props = { name: Name | 'why'; title: string; lead?: string; children: ReactNode }

/** One part of the form; the list in the margin and the check page lead here. */
export function FormSection({ name, title, lead, children }: Props) {
  return (
    <section aria-labelledby={`section-${name}`} className="mt-9 border-line border-t-2 pt-4 first:mt-0">
      <h2 id={`section-${name}`} tabIndex={-1}>
        {title}
      </h2>
      {lead && <p className="mt-1 max-w-read text-ink-2">{lead}</p>}
      {children}
    </section>
  )
}
