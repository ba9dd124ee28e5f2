/** Builds the pages when a source has changed since the last build. */
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'

const sources = [
  'app',
  'components',
  'lib',
  'db',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
  'postcss.config.mjs',
  'package-lock.json',
]
const stamp = path.join('.next', 'entente-built-from')

/** Runs `next build` unless what is built is from these very sources. `say` tells that it takes a while. */
export async function buildIfStale(say: (text: string) => void): Promise<void> {
  const mark = markOf(sources)
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === mark) return
  say('Building the pages (about half a minute) …')
  const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' as const }
  const child = spawn(process.execPath, ['node_modules/next/dist/bin/next', 'build'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env,
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk
    })
  }
  const status = await new Promise<number | null>((resolve) => child.on('exit', resolve))
  if (status !== 0) throw new Error(`the pages could not be built:\n${output}`)
  fs.writeFileSync(stamp, mark)
}

function markOf(places: string[]): string {
  const hash = createHash('sha256')
  for (const place of places) {
    for (const file of filesIn(place)) hash.update(file).update(fs.readFileSync(file))
  }
  return hash.digest('hex')
}

/** Every file of a folder that the build may read; tests are not among them. */
function filesIn(place: string): string[] {
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
}
