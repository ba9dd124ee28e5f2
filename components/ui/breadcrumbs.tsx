import type { ReactNode } from 'react'

type Props = { label: string; items: { href: string; text: ReactNode }[] }

/** The way up. The page itself is not in it: its title follows. */
export function Breadcrumbs({ label, items }: Props) {
  return (
    <nav aria-label={label}>
      <ol className="flex flex-wrap text-ink-2">
        {items.map(({ href, text }) => (
          <li className="after:mx-2 after:content-['›'] last:after:content-none" key={href}>
            <a className="inline-block py-1" href={href}>
              {text}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
