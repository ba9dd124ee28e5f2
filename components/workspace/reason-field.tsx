'use client'

import { useEffect, useRef } from 'react'
import { TextArea } from '@/components/ui/field'

type Props = {
  revisionId: string
  label: string
  hint: string
  /** The last try was refused: put back what was written. */
  restore: boolean
  /** It may be left empty. */
  optional?: true
}

/** Where a reason is written. A refused decision costs no words: this tab keeps them. */
export function ReasonField({ revisionId, label, hint, restore, optional }: Props) {
  const field = useRef<HTMLTextAreaElement>(null)
  const key = `entente.reason.${revisionId}`
  useEffect(() => {
    try {
      if (restore && field.current) field.current.value = sessionStorage.getItem(key) ?? ''
      else sessionStorage.removeItem(key)
    } catch {
      // A browser that keeps nothing restores nothing.
    }
  }, [key, restore])
  return (
    <TextArea
      hint={hint}
      id="reason"
      label={label}
      maxLength={2000}
      name="reason"
      onChange={(event) => {
        try {
          sessionStorage.setItem(key, event.target.value)
        } catch {
          // As above.
        }
      }}
      ref={field}
      required={!optional}
      rows={4}
    />
  )
}
