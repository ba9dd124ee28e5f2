'use client'

import { useEffect, useRef, useState } from 'react'
import type { UseFormReturn } from 'react-hook-form'
import { type Autosave, createAutosave, type SaveState } from './autosave'
import { type FormValues, formValues, type Stored, toStored, withPublished } from './form-values'
import { formName, unstorable } from './issues'
import { deviceStore, localCopy } from './local-copy'
import { putDraft } from './put-draft'

type Draft = {
  revisionId: string
  personId: string
  version: number
  published: Stored['companions']
}

/** Ties the form to the server and to this device. `kept`: this device keeps what the server does not have. */
export function useAutosave(form: UseFormReturn<FormValues>, draft: Draft) {
  const [state, setState] = useState<SaveState<Stored>>({ name: 'saved', at: null })
  const [restored, setRestored] = useState(false)
  const [kept, setKept] = useState(true)
  const autosave = useRef<Autosave<FormValues> | null>(null)
  const last = useRef('')
  const quiet = useRef(false)

  // biome-ignore lint/correctness/useExhaustiveDependencies: the draft of a page never changes: another is another page
  useEffect(() => {
    const copy = localCopy<FormValues>(deviceStore(), draft.personId, draft.revisionId)
    const found = copy.read()
    const entries = new Map<string, string>()
    /** Tells the form what the server calls an act, for another act may now be about it; that is no typing. */
    const know = (key: string, entry: string) => {
      const place = form.getValues('companions').findIndex((row) => row.key === key && !row.entry)
      if (place < 0) return
      quiet.current = true
      form.setValue(`companions.${place}.entry`, entry)
      last.current = JSON.stringify(form.getValues())
      quiet.current = false
    }
    const made = createAutosave<FormValues, Stored>({
      version: found?.version ?? draft.version,
      async send(values, version) {
        const stored = toStored(values, entries)
        if (!stored) return { kind: 'refused', code: 'invalid', issues: unstorable(values) }
        const { published, revisionId } = draft
        const put = await putDraft({ revisionId, version, stored, changeNote: values.changeNote, published })
        put.entries.forEach((entry, at) => {
          const key = values.companions[at]?.key
          if (!key || !entry) return
          entries.set(key, entry)
          know(key, entry)
        })
        return put.answer
      },
      tell(next) {
        setState(next)
        if (next.name !== 'refused' || next.code !== 'invalid') return
        for (const { path, code } of next.issues)
          form.setError(formName(path) as 'content', { message: code })
      },
      keep(next) {
        if (!next) copy.drop()
        else setKept(copy.write({ ...next, values: withEntries(next.values, entries) }))
      },
    })
    autosave.current = made
    last.current = JSON.stringify(form.getValues())
    if (found) {
      form.reset(found.values)
      setRestored(true)
      made.change(form.getValues())
    }
    const typed = () => {
      if (quiet.current) return
      const values = structuredClone(form.getValues())
      const now = JSON.stringify(values)
      // The form also speaks up when a field is only drawn.
      if (now === last.current) return
      last.current = now
      made.change(values)
    }
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: typed })
    const leave = () => document.visibilityState === 'hidden' && made.saveNow()
    window.addEventListener('online', made.resume)
    window.addEventListener('focus', made.resume)
    document.addEventListener('visibilitychange', leave)
    return () => {
      made.stop()
      unsubscribe()
      window.removeEventListener('online', made.resume)
      window.removeEventListener('focus', made.resume)
      document.removeEventListener('visibilitychange', leave)
    }
  }, [])

  const safe = kept || state.name === 'saved'
  useEffect(() => {
    if (safe) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [safe])

  return {
    state,
    restored,
    kept,
    saveNow: async () => (await autosave.current?.saveNow()) ?? false,
    resume: () => autosave.current?.resume(),
    keepMine: () => autosave.current?.keepMine(),
    takeTheirs() {
      if (state.name !== 'stale') return
      autosave.current?.takeTheirs()
      const theirs = formValues(withPublished(state.theirs, draft.published), form.getValues('changeNote'))
      // Putting theirs into the form is no typing.
      quiet.current = true
      form.reset(theirs)
      last.current = JSON.stringify(form.getValues())
      quiet.current = false
    },
  }
}

/** So that acts the server got before the page was left are not sent a second time as new ones. */
function withEntries(values: FormValues, entries: ReadonlyMap<string, string>): FormValues {
  return {
    ...values,
    companions: values.companions.map((row) => ({
      ...row,
      entry: row.entry ?? entries.get(row.key) ?? null,
    })),
  }
}
