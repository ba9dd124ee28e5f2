/** Writes an archive: a tar under gzip, which any machine can open, with the sums of its entries at the end. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack } from 'tar-stream'
import { sumsName } from './manifest'

export type Add = (name: string, content: string | Buffer) => Promise<void>

/** For the one who made it alone: there are passwords' hashes in it. */
const mode = 0o600

/** Nothing stands at `file` before all of it is on the disk. */
export async function writePacked(file: string, fill: (add: Add) => Promise<void>): Promise<void> {
  const unfinished = `${file}.unfinished`
  const tar = pack()
  const written = pipeline(tar, createGzip(), fs.createWriteStream(unfinished, { mode, flush: true }))
  const put = (name: string, content: string | Buffer) =>
    new Promise<void>((resolve, reject) => {
      tar.entry({ name, mode }, content as string, (error) => (error ? reject(error) : resolve()))
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
  } catch (error) {
    tar.destroy()
    await Promise.allSettled([filled, written])
    fs.rmSync(unfinished, { force: true })
    throw error
  }
}
