/**
 * The files themselves, in DATA_DIR by the SHA-256 of their content. A file is whole on the disk before a row names it:
 * what a crash leaves behind is an orphan, never a name without a file.
 */
import { createHash, randomUUID } from 'node:crypto'
import fs from 'node:fs'
import { open } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { Refusal } from '@/lib/errors'

/** A file that has come in and is not yet kept. */
export type Incoming = { path: string; sha256: string; size: number }

const day = 24 * 3600 * 1000

/** Where something of this name stands in DATA_DIR. */
export function dataPath(name: string): string {
  const directory = process.env.DATA_DIR
  if (!directory) throw new Error('DATA_DIR is not set: start the product with npm start')
  return path.join(directory, name)
}

function home(): string {
  return dataPath('files')
}

/** Where the file of this hash is, or would be. */
export function filePath(sha256: string): string {
  return path.join(home(), sha256.slice(0, 2), sha256)
}

/** Writes what comes to a place of its own, giving up at `most` bytes. */
export async function receive(body: ReadableStream<Uint8Array> | null, most: number): Promise<Incoming> {
  const unfinished = path.join(home(), 'unfinished')
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  const place = path.join(unfinished, randomUUID())
  const file = await open(place, 'wx', 0o600)
  const hash = createHash('sha256')
  let size = 0
  try {
    for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
      size += chunk.byteLength
      if (size > most) throw new Refusal('too_large')
      hash.update(chunk)
      await file.write(chunk)
    }
    await file.sync()
  } catch (error) {
    fs.rmSync(place, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return { path: place, sha256: hash.digest('hex'), size }
}

/** Moves it to where it stays. */
export async function keep({ path: place, sha256 }: Incoming): Promise<void> {
  const target = filePath(sha256)
  fs.mkdirSync(path.dirname(target), { recursive: true, mode: 0o700 })
  fs.renameSync(place, target)
  // The move is only safe from a power cut once the folders themselves are on the disk.
  for (const folder of [path.dirname(target), home()]) {
    const opened = await open(/* turbopackIgnore: true */ folder, 'r')
    await opened.sync().finally(() => opened.close())
  }
}

export function discard({ path: place }: Incoming): void {
  fs.rmSync(place, { force: true })
}

/** The file as a stream; null where the disk has lost it. */
export function read(sha256: string): ReadableStream<Uint8Array> | null {
  const file = filePath(sha256)
  if (!fs.existsSync(file)) return null
  return Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>
}

/** Pictures of the pages of a file, beside it; made again they are the same. */
export function keepPictures(sha256: string, pictures: Uint8Array[]): void {
  const folder = picturesOf(sha256)
  const unfinished = path.join(home(), 'unfinished', randomUUID())
  fs.mkdirSync(unfinished, { recursive: true, mode: 0o700 })
  for (const [at, bytes] of pictures.entries())
    fs.writeFileSync(path.join(unfinished, `${at + 1}.jpg`), bytes)
  fs.mkdirSync(path.dirname(folder), { recursive: true, mode: 0o700 })
  fs.rmSync(folder, { recursive: true, force: true })
  fs.renameSync(unfinished, folder)
}

/** The picture of a page, from 1; null where there is none. */
export function readPicture(sha256: string, page: number): ReadableStream<Uint8Array> | null {
  const file = path.join(picturesOf(sha256), `${page}.jpg`)
  if (!fs.existsSync(file)) return null
  return Readable.toWeb(fs.createReadStream(file)) as ReadableStream<Uint8Array>
}

function picturesOf(sha256: string): string {
  return path.join(home(), 'pictures', sha256.slice(0, 2), sha256)
}

/** Throws away what was never finished: uploads cut off by the end of the process. */
export function discardUnfinished(): void {
  const unfinished = path.join(home(), 'unfinished')
  for (const name of fs.existsSync(unfinished) ? fs.readdirSync(unfinished) : []) {
    const place = path.join(unfinished, name)
    if (Date.now() - fs.statSync(place).mtimeMs > day) fs.rmSync(place, { recursive: true, force: true })
  }
}
