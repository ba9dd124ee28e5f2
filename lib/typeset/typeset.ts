/**
 * Papers as PDF/A-2a, tagged, made by Typst: the one module that knows it. The work is done in a thread of its own,
 * one paper after another, so that pages are answered meanwhile.
 */
import path from 'node:path'
import type { Worker } from 'node:worker_threads'

export type Template = 'record.typ' | 'signature.typ'
type Answer = { id: number; pdf: Uint8Array; failure?: undefined } | { id: number; failure: string }
type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }

/** More than this many papers asked for at once are refused. */
const mostWaiting = 100
const longest = 20_000

/** Too many papers are waiting already: to be asked for again later. */
export class Busy extends Error {}

let thread: Worker | null = null
let last = 0
const waiting = new Map<number, Waiting>()

/** A paper of `templates/{template}` with this data, which the template knows as `data`. Same data, same bytes. */
export function typeset(template: Template, data: object): Promise<Uint8Array> {
  if (waiting.size >= mostWaiting) return Promise.reject(new Busy())
  thread ??= start()
  const id = ++last
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  waiting.set(id, { resolve, reject })
  const late = setTimeout(() => end(new Error('a paper took too long to set')), longest)
  thread.postMessage({ id, template, data })
  return promise.finally(() => clearTimeout(late))
}

function start(): Worker {
  const root = process.cwd()
  const folder = path.join(root, 'lib', 'typeset')
  // Asked for in a way that the pages' build does not follow: it would take the thread, and Typst, into itself.
  const { Worker: Thread } = process.getBuiltinModule('node:worker_threads')
  const started = new Thread(path.join(folder, 'thread.ts'), {
    workerData: { root, templates: path.join(folder, 'templates') },
  })
  started.unref()
  started.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if (answer.failure === undefined) asked?.resolve(answer.pdf)
    else asked?.reject(new Error(answer.failure))
  })
  started.on('error', end)
  return started
}

/** Gives up on what waits; the next paper starts a new thread. */
function end(error: Error): void {
  thread?.terminate()
  thread = null
  for (const { reject } of waiting.values()) reject(error)
  waiting.clear()
}
