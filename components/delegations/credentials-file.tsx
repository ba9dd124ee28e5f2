'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { FileInput } from '@/components/workspace/file-input'

type Props = { label: string; ready: string; button: string }

/** Sends a file as soon as it is chosen; once the register has it, the form it stands in can be sent. */
export function CredentialsFile({ label, ready, button }: Props) {
  const [kept, setKept] = useState<{ file: string; name: string } | null>(null)
  return (
    <>
      <FileInput id="credentials-file" kept={(file, name) => setKept({ file, name })} label={label} />
      <div aria-live="polite">
        {kept && (
          <p className="mt-3">
            {ready} <bdi>{kept.name}</bdi>
          </p>
        )}
      </div>
      {kept && (
        <>
          <input name="file" type="hidden" value={kept.file} />
          <input name="name" type="hidden" value={kept.name.slice(0, 200)} />
          <Button className="mt-3" type="submit">
            {button}
          </Button>
        </>
      )}
    </>
  )
}
