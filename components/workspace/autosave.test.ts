import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { type Answer, createAutosave, pause, type SaveState } from './autosave'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

/** A server that gives these answers in turn, and a record of all that happened. */
function start(...answers: Answer<string>[]) {
  const states: SaveState<string>[] = []
  const sent: [string, number][] = []
  let kept: { values: string; version: number } | null = null
  const autosave = createAutosave<string, string>({
    version: 1,
    send: async (values, version) => {
      sent.push([values, version])
      return answers.shift() ?? { kind: 'saved', version: version + 1 }
    },
    tell: (state) => states.push(state),
    keep: (next) => {
      kept = next
    },
  })
  return { autosave, sent, kept: () => kept, state: () => states.at(-1) }
}

const unreachable = { kind: 'unreachable', cause: 'server' } as const

test('typing is sent once, after a pause, with the version it was made from', async () => {
  const { autosave, sent, kept, state } = start()
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause - 1)
  autosave.change('ab')
  expect(kept()).toEqual({ values: 'ab', version: 1 })
  await vi.advanceTimersByTimeAsync(pause)
  expect(sent).toEqual([['ab', 1]])
  expect(kept()).toBeNull()
  expect(state()?.name).toBe('saved')
})

test('what is typed while a save is under way is kept and sent after it', async () => {
  let answer: (answer: Answer<string>) => void = () => {}
  let kept: unknown
  const sent: [string, number][] = []
  const autosave = createAutosave<string, string>({
    version: 1,
    send: (values, version) => {
      sent.push([values, version])
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    tell: () => {},
    keep: (next) => {
      kept = next
    },
  })
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.change('ab')
  answer({ kind: 'saved', version: 2 })
  await vi.advanceTimersByTimeAsync(0)
  expect(kept).toEqual({ values: 'ab', version: 2 })
  await vi.advanceTimersByTimeAsync(pause)
  expect(sent).toEqual([
    ['a', 1],
    ['ab', 2],
  ])
})

test('a server that cannot be reached is tried again after growing pauses, and nothing is dropped', async () => {
  const { autosave, sent, kept, state } = start(unreachable, unreachable)
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  expect(state()).toEqual({ name: 'retrying', cause: 'server', seconds: 2 })
  autosave.change('ab')
  await vi.advanceTimersByTimeAsync(2000)
  expect(state()).toEqual({ name: 'retrying', cause: 'server', seconds: 4 })
  expect(kept()).toEqual({ values: 'ab', version: 1 })
  await vi.advanceTimersByTimeAsync(4000)
  expect(sent.map(([values]) => values)).toEqual(['a', 'ab', 'ab'])
  expect(state()?.name).toBe('saved')
})

test('the pauses grow to a minute and no further', async () => {
  const { autosave, state } = start(...Array.from({ length: 12 }, () => unreachable))
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(400_000)
  expect(state()).toMatchObject({ name: 'retrying', seconds: 60 })
})

test('after the session has ended everything is kept and sent when the person is back', async () => {
  const { autosave, sent, kept, state } = start({ kind: 'signed_out' })
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.change('ab')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(1)
  expect(kept()).toEqual({ values: 'ab', version: 1 })
  autosave.resume()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)).toEqual(['ab', 1])
  expect(state()?.name).toBe('saved')
})

test("a stale draft waits for the person's choice: mine over theirs", async () => {
  const { autosave, sent, state } = start({ kind: 'stale', version: 7, theirs: 'x' })
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.change('ab')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(state()).toEqual({ name: 'stale', version: 7, theirs: 'x' })
  expect(sent).toHaveLength(1)
  autosave.keepMine()
  await vi.advanceTimersByTimeAsync(0)
  expect(sent.at(-1)).toEqual(['ab', 7])
})

test("a stale draft waits for the person's choice: theirs", async () => {
  const { autosave, sent, kept } = start({ kind: 'stale', version: 7, theirs: 'x' })
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.takeTheirs()
  expect(kept()).toBeNull()
  autosave.change('xy')
  await vi.advanceTimersByTimeAsync(pause)
  expect(sent.at(-1)).toEqual(['xy', 7])
})

test('an answer the server cannot store is sent again once mended; a closed draft is not', async () => {
  const invalid: Answer<string> = { kind: 'refused', code: 'invalid', issues: [] }
  const { autosave, sent, state } = start(invalid, { kind: 'refused', code: 'wrong_state', issues: [] })
  autosave.change('a')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.change('ab')
  await vi.advanceTimersByTimeAsync(pause)
  autosave.change('abc')
  await vi.advanceTimersByTimeAsync(60_000)
  expect(sent).toHaveLength(2)
  expect(state()).toMatchObject({ name: 'refused', code: 'wrong_state' })
})

test('saving now sends at once and says whether the server has everything', async () => {
  const { autosave, sent } = start(unreachable)
  expect(await autosave.saveNow()).toBe(true)
  autosave.change('a')
  expect(await autosave.saveNow()).toBe(false)
  expect(await autosave.saveNow()).toBe(true)
  expect(sent).toHaveLength(2)
})
