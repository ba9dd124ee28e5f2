import type { ReactNode } from 'react'

type Props = { items: { term: string; description: ReactNode }[] }

export function DescriptionList({ items }: Props) {
  return (
    <dl className="border-line border-t">
      {items.map(({ term, description }) => (
        <div className="border-line border-b py-2 sm:flex sm:gap-6" key={term}>
          <dt className="shrink-0 text-ink-2 sm:w-48">{term}</dt>
          <dd className="min-w-0">{description}</dd>
        </div>
      ))}
    </dl>
  )
}
