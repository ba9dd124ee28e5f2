import type { ComponentProps, ReactNode } from 'react'

type Props = ComponentProps<'input'> & { label: ReactNode; hint?: ReactNode; id: string }

function Choice({ label, hint, className = '', ...rest }: Props) {
  return (
    <div className={`flex items-start gap-2.5 ${className}`}>
      <input
        {...rest}
        aria-describedby={hint ? `${rest.id}-hint` : rest['aria-describedby']}
        className="my-2 size-6 shrink-0 accent-accent"
      />
      <div className="py-2">
        <label className="block" htmlFor={rest.id}>
          {label}
        </label>
        {hint && (
          <p className="text-ink-2" id={`${rest.id}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </div>
  )
}

export function Checkbox(props: Omit<Props, 'type'>) {
  return <Choice {...props} type="checkbox" />
}

export function Radio(props: Omit<Props, 'type'>) {
  return <Choice {...props} type="radio" />
}
