'use client'

import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Select, TextArea } from '@/components/ui/field'

/** What can be put where the cursor is: a new one, or one that is recorded. */
export type Insertion = { label: string; choices: { name: string; text: string }[] }

type Props = {
  id: string
  name: string
  label: string
  hint: string
  error?: string
  lang?: string
  maxLength: number
  text: string
  insertions: Insertion[]
  /** What of it is chosen is named so. */
  choiceLabel: string
  /** Under which this tab keeps what is typed, and whether it is to be put back: the last try was refused. */
  kept: string
  restore: boolean
}

/** A long text to be written. Without script it is a plain field; with it, decisions and action items can be put in. */
export function TextEditor({ id, name, text, kept, restore, insertions, choiceLabel, ...field }: Props) {
  const area = useRef<HTMLTextAreaElement>(null)
  const [ready, setReady] = useState(false)
  const key = `entente.text.${kept}`
  useEffect(() => {
    setReady(true)
    try {
      const typed = sessionStorage.getItem(key)
      if (restore && area.current && typed !== null) area.current.value = typed
      else sessionStorage.removeItem(key)
    } catch {
      // A browser that keeps nothing restores nothing.
    }
  }, [key, restore])
  const keep = () => {
    try {
      sessionStorage.setItem(key, area.current?.value ?? '')
    } catch {
      // As above.
    }
  }
  const insert = (words: string) => {
    const at = area.current
    if (!at) return
    const before = at.value.slice(0, at.selectionStart)
    const apart = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    at.setRangeText(`${apart}${words}\n\n`, at.selectionStart, at.selectionEnd, 'end')
    at.focus()
    keep()
  }
  return (
    <>
      {ready && (
        <div className="mt-3 flex flex-wrap items-end gap-x-6 gap-y-2">
          {insertions.map((insertion) => (
            <Inserter
              choiceLabel={choiceLabel}
              id={id}
              insert={insert}
              insertion={insertion}
              key={insertion.label}
            />
          ))}
        </div>
      )}
      <TextArea
        {...field}
        className="font-mono"
        defaultValue={text}
        id={id}
        name={name}
        onChange={keep}
        ref={area}
        rows={20}
      />
    </>
  )
}

type InserterProps = {
  id: string
  insertion: Insertion
  choiceLabel: string
  insert: (words: string) => void
}

function Inserter({ id, insertion: { label, choices }, choiceLabel, insert }: InserterProps) {
  const [at, setAt] = useState(0)
  return (
    <div className="flex flex-wrap items-end gap-2">
      {choices.length > 1 && (
        <Select
          id={`${id}-${label}`}
          label={choiceLabel}
          onChange={(event) => setAt(Number(event.target.value))}
          value={at}
        >
          {choices.map(({ name }, place) => (
            <option key={name} value={place}>
              {name}
            </option>
          ))}
        </Select>
      )}
      <Button look="secondary" onClick={() => insert(choices[at]?.text ?? '')}>
        {label}
      </Button>
    </div>
  )
}
