import type { ReactNode } from 'react'

type Props = { summary: ReactNode; open?: boolean; children: ReactNode }

export function Details({ summary, open, children }: Props) {
  return (
    <details className="mt-3" open={open}>
      <summary className="w-fit cursor-pointer py-2">{summary}</summary>
      <div className="mt-1">{children}</div>
    </details>
  )
}
