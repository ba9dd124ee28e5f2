'use client'

import { useLocale, useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Icon, type IconName } from '@/components/ui/icon'
import type { SaveState } from './autosave'

type Props = {
  state: SaveState<unknown>
  /** Whether this device keeps what the server does not have. */
  kept: boolean
  /** Where to sign in again and come back here. */
  signIn: string
  statusPage: string
  resume: () => void
  children: ReactNode
}

const looks: Record<SaveState<unknown>['name'], [IconName, string]> = {
  saved: ['check', 'text-ok'],
  unsaved: ['dotted-circle', 'text-ink-2'],
  sending: ['clock', 'text-ink-2'],
  retrying: ['clock', 'text-warn'],
  signed_out: ['cross', 'text-danger'],
  stale: ['speech', 'text-danger'],
  refused: ['cross', 'text-danger'],
}

/** Always in view: whether what was typed is safe, and where. */
export function SaveBar({ state, kept, signIn, statusPage, resume, children }: Props) {
  const t = useTranslations('workspace.save')
  const words = useSaveWords(state)
  const [icon, ink] = looks[state.name]
  const trouble = !['saved', 'unsaved', 'sending'].includes(state.name)
  // Trouble makes the bar taller: what is being typed in must not end up under it.
  useEffect(() => {
    const typing = trouble ? document.activeElement?.closest('form [id]') : null
    typing?.scrollIntoView({ block: 'nearest' })
  }, [trouble])
  const refused = state.name === 'refused' ? state.code : null
  return (
    <div className="sticky bottom-0 mt-9 flex flex-wrap items-center gap-x-5 gap-y-1 border-line-strong border-t-2 bg-bg py-2">
      <div className={`grow ${trouble ? 'basis-full sm:basis-60' : 'basis-32'}`}>
        <p className={`flex gap-2 ${ink}`} role={trouble ? 'alert' : 'status'}>
          <span className="mt-1.5">
            <Icon name={icon} />
          </span>
          <span>
            {words} {trouble && (kept ? t('keptHere') : t('keptNowhere'))}
          </span>
        </p>
        {state.name === 'signed_out' && (
          <a className="inline-flex min-h-10 items-center font-strong" href={signIn}>
            {t('signInAgain')}
          </a>
        )}
        {state.name === 'stale' && (
          <a className="inline-flex min-h-10 items-center font-strong" href="#conflict">
            {t('compare')}
          </a>
        )}
        {(refused === 'wrong_state' || refused === 'forbidden' || refused === 'not_found') && (
          <a className="inline-flex min-h-10 items-center font-strong" href={statusPage}>
            {t('seeStatus')}
          </a>
        )}
      </div>
      {state.name === 'retrying' && (
        <Button look="secondary" onClick={resume}>
          {t('tryNow')}
        </Button>
      )}
      {children}
    </div>
  )
}

/** Where a save stands, in words. */
export function useSaveWords(state: SaveState<unknown>): string {
  const t = useTranslations('workspace.save')
  const errors = useTranslations('errors.refusals')
  const locale = useLocale()
  // Drawn on the server and again here: the time is only said once something has been saved here.
  const [format] = useState(
    () => new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  )
  if (state.name === 'saved') return state.at ? t('savedAt', { time: format.format(state.at) }) : t('saved')
  if (state.name === 'retrying') return t(`retrying.${state.cause}`, { seconds: state.seconds })
  if (state.name !== 'refused') return t(state.name)
  if (state.code === 'invalid') return t('unstorable')
  const code = state.code as 'wrong_state'
  return t('refused', { why: errors.has(code) ? errors(code) : errors('bad_request') })
}
