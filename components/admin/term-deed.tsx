import { useLocale } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '@/components/ui/button'

type Props = {
  action: string
  deed?: string
  look?: 'secondary' | 'danger'
  button: string
  children?: ReactNode
}

/** A form for one deed on a term, or for adding one; it needs no script. */
export function TermDeed({ action, deed, look, button, children }: Props) {
  return (
    <form action={action} method="post">
      <input name="locale" type="hidden" value={useLocale()} />
      {deed && <input name="deed" type="hidden" value={deed} />}
      {children}
      <Button className="mt-4" look={look} type="submit">
        {button}
      </Button>
    </form>
  )
}
