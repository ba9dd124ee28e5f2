import type { ComponentProps, ReactNode } from 'react'

type Labels = {
  /** Must be unique on the page; hint and error are `{id}-hint` and `{id}-error`. */
  id: string
  label: ReactNode
  hint?: ReactNode
  error?: ReactNode
}

const box =
  'block w-full rounded-md border border-line-strong bg-bg px-3 py-1.5 text-ink min-h-10 pointer-coarse:min-h-11 aria-invalid:border-2 aria-invalid:border-danger disabled:bg-sunken disabled:text-ink-2'

/** Ties hint and error to the control, in the order they are read. */
export function describedBy({ id, hint, error }: Omit<Labels, 'label'>): string | undefined {
  return [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined
}

export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <p className="my-1 font-strong text-danger" id={`${id}-error`}>
      {children}
    </p>
  )
}

function Field({ id, label, hint, error, children }: Labels & { children: ReactNode }) {
  return (
    <div className={`mt-5 max-w-read ${error ? 'border-danger border-l-4 pl-3' : ''}`}>
      <label className="block font-strong" htmlFor={id}>
        {label}
      </label>
      {hint && (
        <p className="text-ink-2" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && <FieldError id={id}>{error}</FieldError>}
      <div className="mt-1.5">{children}</div>
    </div>
  )
}

export function TextField({ label, hint, error, className = '', ...rest }: Labels & ComponentProps<'input'>) {
  return (
    <Field error={error} hint={hint} id={rest.id} label={label}>
      <input
        type="text"
        {...rest}
        aria-describedby={describedBy({ id: rest.id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${box} ${className}`}
      />
    </Field>
  )
}

export function TextArea({
  label,
  hint,
  error,
  className = '',
  ...rest
}: Labels & ComponentProps<'textarea'>) {
  return (
    <Field error={error} hint={hint} id={rest.id} label={label}>
      <textarea
        rows={5}
        {...rest}
        aria-describedby={describedBy({ id: rest.id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${box} ${className}`}
      />
    </Field>
  )
}

export function Select({ label, hint, error, className = '', ...rest }: Labels & ComponentProps<'select'>) {
  return (
    <Field error={error} hint={hint} id={rest.id} label={label}>
      <select
        {...rest}
        aria-describedby={describedBy({ id: rest.id, hint, error })}
        aria-invalid={error ? true : undefined}
        className={`${box} ${className}`}
      />
    </Field>
  )
}
