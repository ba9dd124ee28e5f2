/**
 * Reads files that somebody sent in a process of its own: it may only read, has no environment, and is ended when it
 * takes too long or too much. A file that breaks its reader breaks nothing else.
 */
import { spawn } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import type { FileFlaw } from './flaws'

type Task = 'inspect' | 'words' | 'pictures'
type Found<T> = { found: T; flaw?: undefined } | { found?: undefined; flaw: FileFlaw }
type Limits = {
  /** Seconds. */
  time: number
  /** Bytes of memory; watched where the system tells it (Linux). */
  memory: number
  /** Bytes of what it may say. */
  answer: number
}

const usual: Limits = { time: 20, memory: 1024 ** 3, answer: 64 * 1024 ** 2 }
const atOnce = 2
let running = 0
const waiting: (() => void)[] = []

/** What the reader says of the file, or why it gave up. */
export async function readFileApart<T>(
  task: Task,
  file: string,
  limits: Partial<Limits> = {},
): Promise<Found<T>> {
  if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
  running++
  try {
    return await run<T>(task, file, { ...usual, ...limits })
  } finally {
    running--
    waiting.shift()?.()
  }
}

function run<T>(task: Task, file: string, limits: Limits): Promise<Found<T>> {
  const home = process.cwd()
  const readable = ['lib/files', 'node_modules', 'package.json'].map((place) =>
    path.join(/* turbopackIgnore: true */ home, place),
  )
  const reader = spawn(
    process.execPath,
    [
      '--permission',
      ...[...readable, file].map((place) => `--allow-fs-read=${place}`),
      '--max-old-space-size=512',
      path.join(home, 'lib/files/reading/main.ts'),
      task,
      file,
    ],
    { stdio: ['ignore', 'pipe', 'ignore'], env: { NODE_ENV: 'production' }, cwd: home },
  )
  return new Promise((resolve, reject) => {
    const said: Buffer[] = []
    let size = 0
    const stop = () => reader.kill('SIGKILL')
    const late = setTimeout(stop, limits.time * 1000)
    const watch = setInterval(() => memoryOf(reader.pid) > limits.memory && stop(), 100)
    reader.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size > limits.answer) stop()
      else said.push(chunk)
    })
    reader.on('error', reject)
    reader.on('close', (status) => {
      clearTimeout(late)
      clearInterval(watch)
      if (status !== 0) return resolve({ flaw: 'slow' })
      resolve(JSON.parse(Buffer.concat(said).toString('utf8')))
    })
  })
}

/** Bytes of a process in memory; 0 where the system does not tell. */
function memoryOf(pid: number | undefined): number {
  try {
    return Number(fs.readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * 4096
  } catch {
    return 0
  }
}
