import type { ComponentProps, ReactNode } from 'react'

type Props = { caption: string; showCaption?: boolean; children: ReactNode }

/** A table in a region that scrolls by itself, and by keyboard. The caption names both; it need not be seen. */
export function Table({ caption, showCaption = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={caption} className="relative overflow-x-auto" tabIndex={0}>
      <table className="ledger">
        <caption className={showCaption ? 'pb-2 text-left text-ink-2' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

export function Head(props: ComponentProps<'th'>) {
  return <th scope="col" {...props} />
}

export function RowHead(props: ComponentProps<'th'>) {
  return <th scope="row" {...props} />
}

export function Cell(props: ComponentProps<'td'>) {
  return <td {...props} />
}
