import type { ReactNode } from 'react'

type Props = { children: ReactNode; lead?: ReactNode; title: ReactNode; above?: ReactNode }

/** The frame of a page inside the shell: what stands above the title, the title, the sentence under it. */
export function Page({ above, title, lead, children }: Props) {
  return (
    <div className="mx-auto max-w-page px-4 pt-6 sm:px-6 lg:pt-10">
      {above}
      <h1 className="mt-3 max-w-[44rem]">{title}</h1>
      {lead && <div className="mt-3 max-w-read text-ink-2">{lead}</div>}
      {children}
    </div>
  )
}

/** A part of a page with its heading; `id` is where links to it lead. */
export function Section({ id, title, children }: { id: string; title: ReactNode; children: ReactNode }) {
  return (
    <section className="mt-9">
      <h2 className="mb-3" id={id}>
        {title}
      </h2>
      {children}
    </section>
  )
}
