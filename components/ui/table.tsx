import type { ComponentProps, ReactNode } from 'react'

type Props = { caption: string; showCaption?: boolean; children: ReactNode }

/** A table in a region that scrolls by itself, and by keyboard. The caption names both; it need not be seen. */
export function Table({ caption, showCaption = false, children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={caption} className="relative overflow-x-auto" tabIndex={0}>
      <table className="w-full border-collapse text-table">
        <caption className={showCaption ? 'pb-2 text-left text-ink-2' : 'sr-only'}>{caption}</caption>
        {children}
      </table>
    </section>
  )
}

const pad = 'py-2.5 pr-2 sm:pr-3 align-top text-left last:pr-0'

export function Head({ className = '', ...rest }: ComponentProps<'th'>) {
  return <th scope="col" {...rest} className={`border-line-strong border-b-2 ${pad} ${className}`} />
}

export function RowHead({ className = '', ...rest }: ComponentProps<'th'>) {
  return <th scope="row" {...rest} className={`border-line border-b ${pad} ${className}`} />
}

export function Cell({ className = '', ...rest }: ComponentProps<'td'>) {
  return <td {...rest} className={`border-line border-b ${pad} ${className}`} />
}
