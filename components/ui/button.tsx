import type { ComponentProps } from 'react'

const looks = {
  primary: 'border-accent bg-accent text-on-accent hover:underline',
  secondary: 'border-line-strong bg-bg text-accent hover:bg-surface',
  danger: 'border-danger bg-danger text-on-danger hover:underline',
}

type Look = keyof typeof looks

/** The look alone, for what is neither of the two below (a `summary`, say). */
export function buttonClass(look: Look = 'primary'): string {
  return `inline-flex min-h-10 pointer-coarse:min-h-11 cursor-pointer items-center justify-center gap-2 rounded-md border px-4 py-1.5 text-center leading-snug font-strong no-underline disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-2 disabled:no-underline ${looks[look]}`
}

export function Button({
  look,
  className = '',
  type = 'button',
  ...rest
}: ComponentProps<'button'> & { look?: Look }) {
  return <button {...rest} className={`${buttonClass(look)} ${className}`} type={type} />
}

/** A link that looks like a button: for going somewhere, never for a deed. */
export function ButtonLink({
  look,
  className = '',
  children,
  ...rest
}: ComponentProps<'a'> & { look?: Look }) {
  return (
    <a {...rest} className={`${buttonClass(look)} ${className}`}>
      {children}
    </a>
  )
}
