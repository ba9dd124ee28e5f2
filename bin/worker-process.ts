/** The worker's process, as the product holds it: started again when it ends by itself, ended with the product. */
import { type ChildProcess, spawn } from 'node:child_process'
import path from 'node:path'

const patience = 20_000

/** `dataDirectory` stands in its command, so that a list of processes says whose it is. */
export function startWorker(dataDirectory: string): { close: () => Promise<void> } {
  let ending = false
  let child: ChildProcess
  let gone: Promise<void>

  const start = () => {
    child = spawn(process.execPath, [path.join('bin', 'worker.mjs'), dataDirectory], {
      stdio: ['pipe', 'inherit', 'inherit'],
    })
    child.stdin?.on('error', () => {})
    gone = new Promise((resolve) => child.once('exit', () => resolve()))
    child.once('exit', (code, signal) => {
      if (ending) return
      console.error(`The worker has ended (${signal ?? code}); it is started again.`)
      setTimeout(() => ending || start(), 1000)
    })
  }
  start()
  return {
    close: async () => {
      ending = true
      child.stdin?.end()
      const late = setTimeout(() => child.kill('SIGKILL'), patience)
      await gone
      clearTimeout(late)
    },
  }
}
