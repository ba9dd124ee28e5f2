/**
 * When what was typed is sent to the server: after a pause, one request at a time, again after growing pauses when
 * the server cannot be reached. Knows neither React nor HTTP; timers can be replaced by a test's.
 */

import type { Issue } from './issues'

export type RetryCause = 'offline' | 'server' | 'busy'

/** What the server answered. */
export type Answer<Theirs> =
  | { kind: 'saved'; version: number }
  | { kind: 'stale'; version: number; theirs: Theirs }
  | { kind: 'signed_out' }
  | { kind: 'unreachable'; cause: RetryCause }
  | { kind: 'refused'; code: string; issues: Issue[] }

export type SaveState<Theirs> =
  | { name: 'saved'; at: Date | null }
  | { name: 'unsaved' }
  | { name: 'sending' }
  | { name: 'retrying'; cause: RetryCause; seconds: number }
  | { name: 'signed_out' }
  | { name: 'stale'; version: number; theirs: Theirs }
  | { name: 'refused'; code: string; issues: Issue[] }

type Parts<Values, Theirs> = {
  version: number
  send: (values: Values, version: number) => Promise<Answer<Theirs>>
  tell: (state: SaveState<Theirs>) => void
  /** Puts what the server does not have yet, made from `version`, in a safe place; null: it has everything. */
  keep: (kept: { values: Values; version: number } | null) => void
}

export const pause = 1500
const firstRetry = 2
const longestRetry = 60

export type Autosave<Values> = ReturnType<typeof createAutosave<Values, unknown>>

export function createAutosave<Values, Theirs>({ version: first, send, tell, keep }: Parts<Values, Theirs>) {
  let version = first
  let pending: Values | null = null
  let state: SaveState<Theirs> = { name: 'saved', at: null }
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> | null = null
  let tries = 0

  function become(next: SaveState<Theirs>) {
    state = next
    tell(next)
  }

  function plan(milliseconds: number) {
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds)
  }

  function run(): Promise<void> {
    clearTimeout(timer)
    running ??= once().finally(() => {
      running = null
    })
    return running
  }

  async function once() {
    if (pending === null) return
    const sent = pending
    become({ name: 'sending' })
    const answer = await send(sent, version)
    if (answer.kind === 'saved') {
      version = answer.version
      tries = 0
      if (pending !== sent && pending !== null) {
        keep({ values: pending, version })
        become({ name: 'unsaved' })
        plan(pause)
      } else {
        pending = null
        keep(null)
        become({ name: 'saved', at: new Date() })
      }
    } else if (answer.kind === 'unreachable') {
      const seconds = Math.min(firstRetry * 2 ** tries++, longestRetry)
      become({ name: 'retrying', cause: answer.cause, seconds })
      plan(seconds * 1000)
    } else if (answer.kind === 'stale') {
      become({ name: 'stale', version: answer.version, theirs: answer.theirs })
    } else if (answer.kind === 'refused') {
      become({ name: 'refused', code: answer.code, issues: answer.issues })
    } else {
      become({ name: 'signed_out' })
    }
  }

  /** Nothing but the person can mend these; what they type is kept, not sent. */
  const stuck = () =>
    state.name === 'stale' ||
    state.name === 'signed_out' ||
    (state.name === 'refused' && state.code !== 'invalid')

  return {
    /** Something was typed. */
    change(values: Values) {
      pending = values
      keep({ values, version })
      if (running || stuck() || state.name === 'retrying') return
      become({ name: 'unsaved' })
      plan(pause)
    },
    /** Sends at once what waits; true when the server has everything. */
    async saveNow(): Promise<boolean> {
      if (running) await running
      if (pending !== null && state.name !== 'stale') await run()
      return pending === null
    },
    /** The network or the person came back. */
    resume() {
      if (!running && (state.name === 'retrying' || state.name === 'signed_out')) run()
    },
    keepMine() {
      if (state.name !== 'stale') return
      version = state.version
      run()
    },
    takeTheirs() {
      if (state.name !== 'stale') return
      version = state.version
      pending = null
      keep(null)
      become({ name: 'saved', at: null })
    },
    stop() {
      clearTimeout(timer)
    },
  }
}
