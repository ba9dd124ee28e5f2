/** Writes a zip, part by part and never whole in memory, with the SHA-256 of each part at the end. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import { Readable } from 'node:stream'
import { finished, pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

type Content = AsyncIterable<string | Uint8Array> | Iterable<string | Uint8Array>
export type Put = (name: string, content: Content) => Promise<void>

/** For the one who made it alone: what is private in the register is in it. */
const mode = 0o600

/** Nothing stands at `file` before all of it is on the disk. */
export async function writeZip(file: string, fill: (put: Put) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`
  const zip = new ZipFile()
  const target = fs.createWriteStream(unfinished, { mode, flush: true })
  const written = pipeline(zip.outputStream, target)
  let part: Readable | undefined
  const put = async (name: string, content: Content) => {
    part = Readable.from(content, { objectMode: false })
    zip.addReadStream(part, name)
    await finished(part)
  }
  const filled = (async () => {
    const sums: string[] = []
    await fill(async (name, content) => {
      const sum = createHash('sha256')
      await put(name, counted(content, sum))
      sums.push(`${sum.digest('hex')}  ${name}\n`)
    })
    await put('SHA256SUMS', sums)
    zip.end()
  })()
  try {
    await Promise.all([filled, written])
    fs.renameSync(unfinished, file)
  } catch (error) {
    // A full disk ends the one, a lost database the other.
    part?.destroy(error as Error)
    target.destroy()
    await Promise.allSettled([filled, written])
    fs.rmSync(unfinished, { force: true })
    throw error
  }
}

async function* counted(content: Content, sum: ReturnType<typeof createHash>) {
  for await (const chunk of content) {
    sum.update(chunk)
    yield chunk
  }
}
