import type { ReactNode } from 'react'
import { Button } from './button'

type Props = { action: string; label: string; apply: string; children: ReactNode }

/** What narrows a list: a form that leads to an address, so that nothing here needs a script. */
export function FilterForm({ action, label, apply, children }: Props) {
  return (
    <search aria-label={label} className="no-print">
      <form action={action} method="get">
        {children}
        <Button className="mt-4" type="submit">
          {apply}
        </Button>
      </form>
    </search>
  )
}
