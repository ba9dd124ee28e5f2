/** Reads an archive through, entry by entry, and checks that it is whole. */
import { createHash } from 'node:crypto'
import fs from 'node:fs'
import type { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract } from 'tar-stream'
import {
  type Manifest,
  manifestName,
  manifestShape,
  placeInData,
  secretName,
  sumsName,
  tableOf,
  UnfitArchive,
} from './manifest'

type Entry = { name: string; content: Readable }

/** Each entry in its turn; `content` has to be read before the next. */
export async function* entriesOf(file: string): AsyncGenerator<Entry> {
  const tar = extract()
  const read = pipeline(fs.createReadStream(file), createGunzip(), tar)
  read.catch(() => {})
  for await (const entry of tar) {
    yield { name: entry.header.name, content: entry as unknown as Readable }
  }
  await read
}

export type Checked = {
  manifest: Manifest
  /** AUTH_SECRET, where it was kept in DATA_DIR. */
  secret?: string
}

/** Reads all of it and compares every sum; refuses what is cut off, changed, or has more or less than was put into it. */
export async function checkArchive(file: string): Promise<Checked> {
  if (!fs.existsSync(file)) throw new UnfitArchive(`There is no file ${file}`)
  if (fs.statSync(file).isDirectory()) throw new UnfitArchive(`${file} is a folder: name the archive itself`)
  const found = new Map<string, string>()
  const small = new Map<string, string>()
  try {
    for await (const { name, content } of entriesOf(file)) {
      if ([manifestName, sumsName, secretName].includes(name)) {
        const bytes = await buffer(content)
        small.set(name, bytes.toString('utf8'))
        found.set(name, createHash('sha256').update(bytes).digest('hex'))
        continue
      }
      if (!tableOf(name) && !placeInData(name)) throw new UnfitArchive(`${name} is of no kind that is known`)
      const sum = createHash('sha256')
      for await (const chunk of content) sum.update(chunk)
      found.set(name, sum.digest('hex'))
    }
  } catch (error) {
    const why = error instanceof UnfitArchive ? error.message : 'it is cut off or damaged'
    throw new UnfitArchive(`${file} cannot be used: ${why}. Nothing was changed`, { cause: error })
  }
  compare(file, found, small.get(sumsName))
  const manifest = manifestShape.safeParse(parsed(small.get(manifestName)))
  if (!manifest.success)
    throw new UnfitArchive(`${file} is no archive of this release: its ${manifestName} is not understood`)
  const secret = small.get(secretName)
  return { manifest: manifest.data, ...(secret && { secret }) }
}

function compare(file: string, found: Map<string, string>, sums: string | undefined): void {
  if (!sums) throw new UnfitArchive(`${file} has no ${sumsName}: it is cut off, or no archive of Entente`)
  const promised = new Map(
    sums
      .trimEnd()
      .split('\n')
      .map((line) => [line.slice(66), line.slice(0, 64)]),
  )
  for (const [name, sum] of promised) {
    if (found.get(name) !== sum)
      throw new UnfitArchive(`${file} is damaged: ${name} is ${found.has(name) ? 'changed' : 'missing'}`)
  }
  for (const name of found.keys()) {
    if (name !== sumsName && !promised.has(name))
      throw new UnfitArchive(`${file} is damaged: ${name} was not put into it`)
  }
}

function parsed(text = ''): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
