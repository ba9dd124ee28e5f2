import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  legend: string
  /** Absent where the row cannot be taken away. */
  remove?: { label: string; onClick: () => void }
  children: ReactNode
}

/** One of several alike in the form: a party, an act, a source. */
export function Row({ legend, remove, children }: Props) {
  return (
    <fieldset className="mt-5 max-w-read border-line-strong border-l-2 pl-4">
      <legend className="float-left font-strong">{legend}</legend>
      {remove && (
        <Button className="float-right" look="secondary" onClick={remove.onClick}>
          {remove.label}
        </Button>
      )}
      <div className="clear-both">{children}</div>
    </fieldset>
  )
}
