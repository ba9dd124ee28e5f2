import type { ReactNode } from 'react'

type Props = {
  items: {
    key: string
    when: ReactNode
    what: ReactNode
    /** An official act: signature, entry into force. Its mark is the seal. */
    official?: boolean
  }[]
}

export function Timeline({ items }: Props) {
  return (
    <ol className="ml-1.5 border-line border-l-2">
      {items.map(({ key, when, what, official }) => (
        <li className="relative pb-4 pl-4" key={key}>
          <span
            aria-hidden="true"
            // The disc is all border: browsers leave backgrounds off paper.
            className={`absolute top-1.5 -left-2 size-3.5 rounded-full ${
              official ? 'border-[7px] border-seal' : 'border-2 border-accent bg-bg'
            }`}
          />
          <p className="text-ink-2">{when}</p>
          <div>{what}</div>
        </li>
      ))}
    </ol>
  )
}
