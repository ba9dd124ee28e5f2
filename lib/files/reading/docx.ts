/** A Word document is an archive of parts: the list of them is judged before anything is unpacked. */
import { unzipSync } from 'fflate'
import { Flawed } from './flawed.ts'

const mostParts = 2_000
const mostUnpacked = 200 * 1024 * 1024
const mostRatio = 100
/** Below this an archive may be packed as tightly as it likes. */
const harmless = 10 * 1024 * 1024

/** Throws what is wrong with it. */
export function checkDocx(bytes: Buffer): void {
  const parts = unpack(bytes, (name) => name === '[Content_Types].xml' || name.endsWith('.rels'))
  const types = textOf(parts['[Content_Types].xml'])
  if (!types.includes('wordprocessingml.document.main+xml')) {
    throw new Flawed(/macroEnabled/i.test(types) ? 'macro' : 'kind')
  }
  for (const [name, part] of Object.entries(parts)) {
    if (name.endsWith('.rels') && fetchesRemotely(textOf(part))) throw new Flawed('remote')
  }
}

/** The parts asked for. Refuses archives that no word processor makes. */
export function unpack(bytes: Buffer, wanted: (name: string) => boolean): Record<string, Uint8Array> {
  const names = new Set<string>()
  let unpacked = 0
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        const plain = name.toLowerCase()
        unpacked += originalSize
        if (names.has(plain) || names.size >= mostParts || isOutside(name)) throw new Flawed('damaged')
        names.add(plain)
        if (/(^|\/)vba[^/]*\.bin$/.test(plain)) throw new Flawed('macro')
        if (/(^|\/)(embeddings|activex)\//.test(plain)) throw new Flawed('embedded')
        if (unpacked > mostUnpacked || (unpacked > harmless && unpacked > bytes.length * mostRatio))
          throw new Flawed('unpacked')
        return wanted(name)
      },
    })
  } catch (error) {
    throw error instanceof Flawed ? error : new Flawed('damaged')
  }
}

function isOutside(name: string): boolean {
  return name.startsWith('/') || /[\\:\0]/.test(name) || name.split('/').includes('..')
}

/** A template or picture on another machine is fetched when the document is opened; a link waits to be followed. */
function fetchesRemotely(relationships: string): boolean {
  return (relationships.match(/<[\w:]*Relationship\s[^>]*>/g) ?? []).some(
    (one) =>
      /TargetMode\s*=\s*["']External["']/i.test(one) && !/Type\s*=\s*["'][^"']*\/hyperlink["']/i.test(one),
  )
}

const textOf = (part: Uint8Array | undefined): string => new TextDecoder().decode(part ?? new Uint8Array())
