'use client'

import { useEffect, useRef } from 'react'

type Props = { title: string; errors: { id: string; message: string }[] }

/** What stands in the way of a form, each line leading to its control. Takes the focus when it appears or changes. */
export function ErrorSummary({ title, errors }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const said = errors.map(({ id, message }) => `${id} ${message}`).join()
  useEffect(() => {
    if (said) box.current?.focus()
  }, [said])
  if (errors.length === 0) return null
  return (
    <div
      aria-labelledby="error-summary-title"
      className="mt-6 max-w-read border-4 border-danger p-4"
      ref={box}
      role="alert"
      tabIndex={-1}
    >
      <h2 id="error-summary-title">{title}</h2>
      <ul className="mt-2 list-disc pl-5">
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a
              className="font-strong text-danger"
              href={`#${id}`}
              onClick={(click) => {
                // A fragment alone scrolls; the control should be ready to type in.
                click.preventDefault()
                document.getElementById(id)?.focus()
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  )
}
