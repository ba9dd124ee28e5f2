/** Writes an archive: a tar under gzip, which any machine can open, with the sums of its entries at the end. */
import { createHash, hash } from 'node:crypto'
import { once } from 'node:events'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { sumsName } from './manifest'

/** The archive as it is on the disk; `sha256` is that of the whole of it. */
export type Packed = { bytes: number; sha256: string }

export type Add = (name: string, content: string | Buffer) => Promise<void>

/** For the one who made it alone: there are passwords' hashes in it. */
const mode = 0o600

/** Nothing stands at `file` before all of it is on the disk. */
export async function writePacked(file: string, fill: (add: Add) => Promise<void>): Promise<Packed> {
  const unfinished = `${file}.unfinished`
  const tar = pack()
  const whole = createHash('sha256')
  let bytes = 0
  const counted = async function* (chunks: AsyncIterable<Buffer>) {
    for await (const chunk of chunks) {
      whole.update(chunk)
      bytes += chunk.length
      yield chunk
    }
  }
  const target = fs.createWriteStream(unfinished, { mode, flush: true })
  const closed = once(target, 'close')
  const written = pipeline(tar, createGzip(), counted, target)
  const put = (name: string, content: string | Buffer) =>
    new Promise<void>((resolve, reject) => {
      const done = (error?: Error | null) => (error ? reject(error) : resolve())
      tar.entry({ name, mode }, content as string, done).on('error', reject)
    })
  const filled = (async () => {
    const sums: string[] = []
    await fill(async (name, content) => {
      sums.push(`${hash('sha256', content)}  ${name}\n`)
      await put(name, content)
    })
    await put(sumsName, sums.join(''))
    tar.finalize()
  })()
  try {
    // A full disk ends the one, a lost database the other.
    await Promise.all([filled, written])
    fs.renameSync(unfinished, file)
    return { bytes, sha256: whole.digest('hex') }
  } catch (error) {
    tar.destroy()
    // Until it is closed, it may still be about to be made.
    await Promise.allSettled([filled, written, closed])
    fs.rmSync(unfinished, { force: true })
    throw error
  }
}
