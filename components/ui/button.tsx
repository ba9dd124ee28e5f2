import type { ComponentProps } from 'react'

type Look = 'primary' | 'secondary' | 'danger'

/** The look alone, for what is neither of the two below (a `summary`, say). */
export function buttonClass(look: Look = 'primary'): string {
  return `button button-${look}`
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
