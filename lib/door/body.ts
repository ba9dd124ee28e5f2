/** The body of a write, as fields and files: read no further than it may be long, and only as what its type says. */
import { Refusal } from '@/lib/errors'
import { largestFile } from '@/lib/files/flaws'
import { decoded } from './decoded'

const largest = 512 * 1024
const largestBytes = 10 * 1024 * 1024

export type Fields = Record<string, unknown>
export type Body = { fields: Fields; files: { field: string; file: File }[] }

/**
 * What may come beside the fields. `files`: some, as they are sent, one of which may be of the largest; `text`: some that hold
 * text, each given as the field of its name; `bytes`: one that is looked at in the deed itself, given as the field of its
 * name, and what it was called as `fileName`. `stream`: the body is the file, and is read elsewhere.
 */
export type Reading = 'fields' | 'files' | 'text' | 'bytes' | 'stream'

/** Whether the request is a plain form; only where files may come with it can that be one in parts. */
export function isForm(request: Request, reading: Reading): boolean {
  return typeOf(request).startsWith('application/x-www-form-urlencoded') || isInParts(request, reading)
}

/** Whether files come with it, or may. */
export function isInParts(request: Request, reading: Reading): boolean {
  return ['files', 'text', 'bytes'].includes(reading) && typeOf(request).startsWith('multipart/form-data')
}

/** Throws a refusal where the body is too large, or not what its type says. */
export async function readBody(request: Request, reading: Reading, form: boolean): Promise<Body> {
  if (reading === 'stream') return { fields: {}, files: [] }
  if (!isInParts(request, reading)) return { fields: await readFields(request, form), files: [] }
  const most = { files: largestFile + largest, text: 2 * largest, bytes: largestBytes, fields: largest }
  const { fields, files } = await partsOf(request, most[reading])
  if (reading === 'files') return { fields, files }
  for (const { field, file } of files) {
    const bytes = new Uint8Array(await file.arrayBuffer())
    fields[field] = reading === 'text' ? textIn(bytes) : bytes
    if (reading === 'bytes') fields.fileName = file.name
  }
  return { fields, files: [] }
}

const typeOf = (request: Request) => request.headers.get('content-type') ?? ''

function textIn(bytes: Uint8Array): string {
  const text = decoded(bytes)
  if (text === null) throw new Refusal('bad_request', { fields: ['encoding'] })
  return text
}

async function readFields(request: Request, form: boolean): Promise<Fields> {
  const text = await readText(request)
  if (form) return Object.fromEntries(new URLSearchParams(text))
  if (!typeOf(request).startsWith('application/json')) {
    throw new Refusal('bad_request', { fields: ['content-type'] })
  }
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Fields
  } catch {
    // Falls through to the same refusal.
  }
  throw new Refusal('bad_request', { fields: ['body'] })
}

async function partsOf(request: Request, most: number): Promise<Body> {
  const body = new Uint8Array(await readBytes(request, most))
  const parts = await new Response(body, { headers: { 'content-type': typeOf(request) } })
    .formData()
    .catch(() => {
      throw new Refusal('bad_request', { fields: ['body'] })
    })
  const fields: Fields = {}
  const files: Body['files'] = []
  for (const [field, value] of parts) {
    if (typeof value === 'string') fields[field] = value
    else if (value.size) files.push({ field, file: value })
  }
  return { fields, files }
}

/** The body, given up as soon as it is too large: a header's promise is not trusted. */
async function readBytes(request: Request, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength
    if (size > most) throw new Refusal('too_large')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

async function readText(request: Request): Promise<string> {
  const bytes = await readBytes(request, largest)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    throw new Refusal('bad_request', { fields: ['encoding'] })
  }
}
