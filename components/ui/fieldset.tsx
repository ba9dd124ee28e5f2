import type { ReactNode } from 'react'
import { describedBy, FieldError } from './field'

type Props = { id: string; legend: ReactNode; hint?: ReactNode; error?: ReactNode; children: ReactNode }

/** Controls that answer one question together. The error summary links to `#{id}`. */
export function Fieldset({ id, legend, hint, error, children }: Props) {
  return (
    <fieldset
      aria-describedby={describedBy({ id, hint, error })}
      className={`mt-5 max-w-read ${error ? 'border-danger border-l-4 pl-3' : ''}`}
      id={id}
      tabIndex={-1}
    >
      <legend className="font-strong">{legend}</legend>
      {hint && (
        <p className="text-ink-2" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      {children}
    </fieldset>
  )
}
