'use client'

import { useRef, useState, useSyncExternalStore } from 'react'
import { Button } from '@/components/ui/button'
import { type CreationOptions, makeKey, type RequestOptions, signWithKey } from './webauthn'

type Props = {
  action: string
  /** What is sent beside what the device says. */
  fields: Record<string, string>
  /** The field for what the device says. */
  name: string
  /** Of a key that is to be made; without them the server is asked what is to be signed. */
  options?: CreationOptions
  words: { button: string; failed: string; without: string | null }
}

const nothing = () => () => {}

/** A form that a device fills in. There is none without a script, or where the browser knows no passkeys. */
export function KeyForm({ action, fields, name, options, words }: Props) {
  const able = useSyncExternalStore(
    nothing,
    () => 'PublicKeyCredential' in window,
    () => false,
  )
  const form = useRef<HTMLFormElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [failed, setFailed] = useState(false)
  async function ask() {
    setFailed(false)
    try {
      field.current!.value = JSON.stringify(options ? await makeKey(options) : await signed())
      form.current!.submit()
    } catch {
      // Cancelled, too late, or no such key here: the browser has told the person which.
      setFailed(true)
    }
  }
  if (!able) return words.without ? <p className="mt-5 max-w-read">{words.without}</p> : null
  return (
    <form action={action} className="mt-5" method="post" ref={form}>
      {Object.entries(fields).map(([key, value]) => (
        <input key={key} name={key} type="hidden" value={value} />
      ))}
      <input name={name} ref={field} type="hidden" />
      <Button onClick={ask}>{words.button}</Button>
      {failed && (
        <p className="mt-2 max-w-read text-danger" role="alert">
          {words.failed}
        </p>
      )}
    </form>
  )
}

async function signed() {
  const answer = await fetch('/api/sign-in/passkey', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  })
  if (!answer.ok) throw new Error(String(answer.status))
  return signWithKey((await answer.json()) as RequestOptions)
}
