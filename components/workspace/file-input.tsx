'use client'

import { useTranslations } from 'next-intl'
import { use, useEffect, useRef, useState } from 'react'
import { Button } from '@/components/ui/button'
import { isFileFlaw } from '@/lib/files/flaws'
import { FormSetting } from './form-context'
import { sendFile } from './send-file'

type Props = {
  id: string
  label: string
  multiple?: boolean
  /** The register has it. */
  kept: (sha256: string, name: string) => void
}

type Going = { key: string; file: File; part: number; problem: string | null; cancel: () => void }

const accepted = '.pdf,.docx,.png,.jpg,.jpeg'

/** Chooses files and sends them at once. One that fails stays here to be sent again; nothing else waits for it. */
export function FileInput({ id, label, multiple, kept }: Props) {
  const t = useTranslations('texts.form')
  const setting = use(FormSetting)
  const [going, setGoing] = useState<Going[]>([])
  const underWay = going.some(({ problem }) => problem === null)
  // What becomes of a file is told to the form as it is then, not as it was when the file was chosen.
  const done = useRef(kept)
  useEffect(() => {
    done.current = kept
  })
  useEffect(() => {
    if (!underWay) return
    const warn = (event: BeforeUnloadEvent) => event.preventDefault()
    window.addEventListener('beforeunload', warn)
    return () => window.removeEventListener('beforeunload', warn)
  }, [underWay])

  const forget = (key: string) => setGoing((all) => all.filter((one) => one.key !== key))
  const change = (key: string, given: Partial<Going>) =>
    setGoing((all) => all.map((one) => (one.key === key ? { ...one, ...given } : one)))

  async function send(file: File) {
    const [key, ending] = [crypto.randomUUID(), new AbortController()]
    setGoing((all) => [...all, { key, file, part: 0, problem: null, cancel: () => ending.abort() }])
    const progress = (part: number) => change(key, { part })
    const sent = await sendFile({ file, progress, signal: ending.signal })
    if ('sha256' in sent) {
      forget(key)
      done.current(sent.sha256, file.name)
    } else if (sent.problem === 'cancelled') forget(key)
    else {
      change(key, { problem: sent.problem })
      setting?.announce(t('failed', { name: file.name }))
    }
  }

  return (
    <div className="mt-5 max-w-read">
      <label className="block font-strong" htmlFor={id}>
        {label}
      </label>
      <input
        accept={accepted}
        className="mt-1.5 block min-h-10 w-full file:mr-3 file:min-h-10 file:cursor-pointer file:rounded-md file:border file:border-line-strong file:bg-bg file:px-4 file:py-1.5 file:font-strong file:text-accent"
        id={id}
        multiple={multiple}
        onChange={({ target }) => {
          for (const file of target.files ?? []) void send(file)
          target.value = ''
        }}
        type="file"
      />
      <ul>
        {going.map((one) => (
          <GoingFile
            going={one}
            key={one.key}
            dismiss={() => forget(one.key)}
            retry={() => {
              forget(one.key)
              void send(one.file)
            }}
          />
        ))}
      </ul>
    </div>
  )
}

type GoingProps = { going: Going; retry: () => void; dismiss: () => void }

function GoingFile({ going: { file, part, problem, cancel }, retry, dismiss }: GoingProps) {
  const t = useTranslations('texts')
  const { name } = file
  if (problem === null) {
    const percent = Math.round(part * 100)
    return (
      <li className="mt-3">
        <p>{part < 1 ? t('form.sending', { name, percent }) : t('form.checking', { name })}</p>
        <progress
          aria-label={name}
          className="w-full accent-accent"
          max={1}
          value={part < 1 ? part : undefined}
        />
        <Button look="secondary" onClick={cancel}>
          {t('form.cancel')}
        </Button>
      </li>
    )
  }
  return (
    <li className="mt-3 border-danger border-l-4 pl-3">
      <p className="font-strong text-danger">{t('form.failed', { name })}</p>
      <p>{isFileFlaw(problem) ? t(`flaws.${problem}`) : t(`form.${problem as 'offline'}`)}</p>
      <div className="mt-2 flex flex-wrap gap-3">
        {!isFileFlaw(problem) && (
          <Button look="secondary" onClick={retry}>
            {t('form.retry')}
          </Button>
        )}
        <Button look="secondary" onClick={dismiss}>
          {t('form.dismiss')}
        </Button>
      </div>
    </li>
  )
}
