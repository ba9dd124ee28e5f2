'use client'

import { useLocale, useTranslations } from 'next-intl'
import { useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { TextArea } from '@/components/ui/field'
import { type Autosave, createAutosave, type SaveState } from '@/components/workspace/autosave'
import { deviceStore, localCopy } from '@/components/workspace/local-copy'
import { useSaveWords } from '@/components/workspace/save-bar'
import { putNotes } from './put-notes'

type Props = {
  meetingId: string
  item: string
  personId: string
  label: string
  notes: string
  /** What was typed and refused, to be saved again by hand beside what stands there now. */
  typed: string | null
  version: number
}

/**
 * What the rapporteur writes down of an item. Saved as it is typed; what cannot be sent stays on this device until it
 * can, and what somebody else wrote meanwhile is shown beside it. Without script it is a field of the form around it.
 */
export function NotesField({ meetingId, item, personId, label, notes, typed, version }: Props) {
  const t = useTranslations('agenda')
  const conflict = useTranslations('workspace.conflict')
  const locale = useLocale()
  const [text, setText] = useState(typed ?? notes)
  const [state, setState] = useState<SaveState<string>>({ name: 'saved', at: null })
  const autosave = useRef<Autosave<string> | null>(null)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the item of a field never changes: another is another field
  useEffect(() => {
    const copy = localCopy<string>(deviceStore(), personId, item)
    const found = copy.read()
    const made = createAutosave<string, string>({
      version: found?.version ?? version,
      send: (values, seen) => putNotes({ meetingId, item, notes: values, version: seen, locale }),
      tell: setState,
      keep: (next) => (next ? copy.write(next) : copy.drop()),
    })
    autosave.current = made
    if (found) {
      setText(found.values)
      made.change(found.values)
    }
    window.addEventListener('online', made.resume)
    return () => {
      made.stop()
      window.removeEventListener('online', made.resume)
    }
  }, [])
  const words = useSaveWords(state)
  return (
    <>
      {typed !== null && typed !== notes && (
        <div className="mt-2">
          <p>{t('standing')}</p>
          <p className="whitespace-pre-wrap border-line border-l-4 pl-3">{notes || t('theirsEmpty')}</p>
        </div>
      )}
      <TextArea
        id={`notes-${item}`}
        label={label}
        maxLength={20_000}
        name="notes"
        onChange={(event) => {
          setText(event.target.value)
          autosave.current?.change(event.target.value)
        }}
        rows={4}
        value={text}
      />
      <p className="text-ink-2 text-sm" role="status">
        {words}
      </p>
      {state.name === 'stale' && (
        <div className="mt-2 border-4 border-warn p-3" role="alert">
          <p className="font-strong">{conflict('title')}</p>
          <p className="mt-2">{t('theirs')}</p>
          <p className="whitespace-pre-wrap border-line border-l-4 pl-3">
            {state.theirs || t('theirsEmpty')}
          </p>
          <div className="mt-3 flex flex-wrap gap-2">
            <Button
              look="secondary"
              onClick={() => {
                setText(state.theirs)
                autosave.current?.takeTheirs()
              }}
            >
              {conflict('takeTheirs')}
            </Button>
            <Button
              look="secondary"
              onClick={() => {
                const both = `${state.theirs}\n\n${text}`
                setText(both)
                autosave.current?.change(both)
                autosave.current?.keepMine()
              }}
            >
              {t('keepBoth')}
            </Button>
            <Button look="secondary" onClick={() => autosave.current?.keepMine()}>
              {conflict('keepMine')}
            </Button>
          </div>
        </div>
      )}
    </>
  )
}
