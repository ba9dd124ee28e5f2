/**
 * The one door for writes. Every exported handler under app/api is made here: type and size of the body, origin,
 * session, rate, strict input, then one transaction as the actor; what goes out passes the output schema. A form
 * without script is answered by 303, everything else in JSON.
 */
import { z } from 'zod'
import { asActor, type Tx } from '@/db/client'
import { ownAddress } from './address'
import { clientOf, currentActor, sessionSecret } from './auth'
import { Refusal, type RefusalCode } from './errors'
import { type KeptFile, keepFile, takeIn } from './files/commands'
import { largestFile } from './files/flaws'
import type { Client } from './people/device'
import { giveProof, holdForm, requireProof } from './people/proof'
import type { SignedIn } from './people/sessions'
import { mayTry } from './people/tries'
import type { Actor } from './policy'
import { notingRefusals } from './refusal-log'

const largest = 512 * 1024
const largestBytes = 10 * 1024 * 1024
/** In characters: a code is short, what a device signs is not. */
export const longestProof = 8000

const statusOf: Record<RefusalCode, number> = {
  bad_request: 400,
  invalid: 422,
  reason_missing: 422,
  bad_date: 422,
  bad_day: 422,
  bad_order: 422,
  name_missing: 422,
  words_missing: 422,
  effect_before_notice: 422,
  title_missing: 422,
  agenda_empty: 422,
  agenda_long: 422,
  already_there: 409,
  signed_out: 401,
  wrong_credentials: 401,
  forbidden: 403,
  own_work: 403,
  wrong_origin: 403,
  not_found: 404,
  wrong_state: 409,
  already_open: 409,
  too_late: 409,
  already_objected: 409,
  already_minuted: 409,
  adopted: 409,
  already_signed: 409,
  not_adopted: 409,
  corrections_closed: 409,
  not_invited: 403,
  nothing_changed: 422,
  already_member: 409,
  already_proposed: 409,
  already_answered: 409,
  decided: 409,
  already_settled: 409,
  all_named: 409,
  asked_lately: 409,
  not_member: 409,
  ends_before: 409,
  already_given: 409,
  in_effect: 409,
  not_confirmed: 409,
  nobody_to_invite: 409,
  bad_deadline: 422,
  answers_closed: 409,
  no_longer_invited: 409,
  second_head: 409,
  delegate_unnamed: 422,
  no_head: 409,
  file_refused: 422,
  too_early: 409,
  link_over: 409,
  provider_silent: 503,
  provider_said_no: 403,
  provider_refused: 403,
  provider_over: 409,
  provider_unknown: 403,
  identity_taken: 409,
  password_needed: 409,
  viewing: 403,
  wrong_code: 422,
  passkey_refused: 422,
  passkeys_many: 409,
  proof_needed: 403,
  enrolment_over: 409,
  factor_needed: 409,
  sample_person: 409,
  wrong_password: 422,
  passwords_differ: 422,
  own_post: 403,
  own_account: 403,
  post_held: 409,
  party_of_role: 422,
  party_unknown: 422,
  invitation_over: 404,
  account_there: 409,
  password_short: 422,
  password_long: 422,
  password_common: 422,
  as_before: 422,
  address_wrong: 422,
  setup_code: 422,
  not_empty: 409,
  stale: 412,
  table_empty: 422,
  table_head_only: 422,
  table_kind: 422,
  table_encoding: 422,
  table_characters: 422,
  table_quotes: 422,
  table_damaged: 422,
  table_rows: 422,
  table_columns: 422,
  table_missing: 422,
  column_twice: 422,
  column_missing: 422,
  rows_wrong: 422,
  nothing_to_import: 422,
  register_changed: 409,
  built_upon: 409,
  undo_over: 409,
  too_large: 413,
  too_many: 429,
}

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Marks what came through here, so that a test can tell a handler made otherwise. */
export const madeByEndpoint = Symbol.for('entente.endpoint')

type Answer<O> = { output: O; cookies?: string[]; fileRefused?: boolean }

/** A file that came with a form, under the name of its field; `name` is what it was called. */
type SentFile = { field: string; sha256: string; name: string }
type Fields = Record<string, unknown>
type Body = { fields: Fields; files: { field: string; file: File }[] }

type Definition<I, O> = {
  /** Path parameters, body fields and, as `version`, the If-Match header. */
  input: z.ZodType<I>
  output: z.ZodType<O>
  /** Where a plain form goes on after it. */
  goTo: (input: I, output: O) => string
  /** Set where the token in the address is all the proof there is: no origin is asked for, and none is led on to. */
  fromAnywhere?: true
  /** Set where the page of a plain form that is refused shows again what was typed: it finds it by `held`. */
  keepsTyped?: true
}

/**
 * A write by someone signed in, in one transaction. `files`: a form may bring some, which are taken in before it; one that
 * is not taken is left out and said so, and what was typed beside it is kept. `text`: what they hold is read as text, and
 * given as the field of that name. `bytes`: they are given as they are, as the field of that name, and their names as `fileName`. `stepUp`: whether this has such weight that somebody with a second step must have shown
 * lately who they are; the field `proof` may bring the code.
 */
export function endpoint<I, O>(
  definition: Definition<I, O> & {
    run: (actor: Actor, tx: Tx, input: I, files: SentFile[]) => Promise<O>
    files?: true | 'text' | 'bytes'
    stepUp?: (input: I) => boolean
  },
): Handler {
  const work = async (
    input: I,
    request: Request,
    sent: Body['files'],
    proof?: string,
  ): Promise<Answer<O>> => {
    const { actor, proofDue } = await writer()
    if (proofDue && definition.stepUp?.(input)) {
      if (proof === undefined) throw new Refusal('proof_needed')
      await giveProof(await sessionSecret(), proof)
    }
    const limits = [{ key: `write ${actor.personId}`, most: 300, minutes: 5 }]
    if (!(await mayTry(limits))) throw new Refusal('too_many')
    const { taken, fileRefused } = await takeAll(actor, sent)
    const acting = { personId: actor.personId, postId: actor.post?.id ?? null }
    const output = await notingRefusals(actor, request, () =>
      asActor(acting, async (tx) => {
        for (const { kept } of taken) await keepFile(actor, tx, kept)
        const files = taken.map(({ field, name, kept: { sha256 } }) => ({ field, name, sha256 }))
        return definition.run(actor, tx, input, files)
      }),
    )
    return { output, fileRefused }
  }
  const { files } = definition
  return door(definition, work, files === true ? readParts : files ? readers[files] : readBody)
}

async function writer(): Promise<SignedIn> {
  const signedIn = await currentActor()
  if (!signedIn) throw new Refusal('signed_out')
  if (signedIn.viewing) throw new Refusal('viewing')
  return signedIn
}

async function takeAll(actor: Actor, sent: Body['files']) {
  const taken: { field: string; name: string; kept: KeptFile }[] = []
  if (sent.length && !(await mayTry(fileLimits(actor)))) throw new Refusal('too_many')
  let fileRefused = false
  for (const { field, file } of sent) {
    try {
      taken.push({ field, name: file.name, kept: await takeIn(actor, file.stream()) })
    } catch (error) {
      if (!(error instanceof Refusal) || error.code === 'forbidden') throw error
      fileRefused = true
    }
  }
  return { taken, fileRefused }
}

const fileLimits = ({ personId }: Actor) => [
  { key: `file ${personId}`, most: 60, minutes: 60 },
  { key: `file ${personId} daily`, most: 300, minutes: 24 * 60 },
]

/**
 * A write at the sign-in door itself: coming in, going out, choosing for whom one acts, and what concerns one's own account.
 * `stepUp`: whether it takes a proof of a quarter of an hour, of everybody: the second step, or the password.
 * `whileViewing`: whether it can be done while the pages are looked at as a role, which nothing else can.
 */
export function doorstep<I, O>(
  definition: Definition<I, O> & {
    run: (input: I, client: Client) => Promise<Answer<O>>
    stepUp?: true
    whileViewing?: true
  },
): Handler {
  return door(definition, async (input, request, _files, proof) => {
    if (!definition.whileViewing && (await currentActor())?.viewing) throw new Refusal('viewing')
    if (definition.stepUp) await requireProof(await sessionSecret(), proof)
    return definition.run(input, clientOf(request))
  })
}

/**
 * Where another site sends a browser back to: the one address that is read and yet does something. What proves who comes,
 * and that they were sent, is the deed's to ask.
 */
export function arrival(
  run: (search: string, client: Client) => Promise<{ goTo: string; cookies: string[] }>,
): Handler {
  const handler: Handler = async (request) => {
    const { goTo, cookies } = await run(new URL(request.url).search, clientOf(request))
    const answer = seeOther(ownAddress(goTo, '/'))
    for (const cookie of cookies) answer.headers.append('Set-Cookie', cookie)
    return answer
  }
  return Object.assign(handler, { [madeByEndpoint]: true })
}

/**
 * A file, sent as the whole body by someone signed in. `takeIn` receives it before the transaction begins, which would
 * otherwise wait for a slow line.
 */
export function intake<F, O>(definition: {
  takeIn: (actor: Actor, body: Request['body']) => Promise<F>
  output: z.ZodType<O>
  run: (actor: Actor, tx: Tx, file: F) => Promise<O>
}): Handler {
  const nothing = { input: z.strictObject({}), goTo: () => '/' }
  return door({ ...nothing, ...definition }, takeInFor, async () => ({ fields: {}, files: [] }))

  async function takeInFor(_: unknown, request: Request): Promise<Answer<O>> {
    const { actor } = await writer()
    if (!(await mayTry(fileLimits(actor)))) throw new Refusal('too_many')
    const acting = { personId: actor.personId, postId: actor.post?.id ?? null }
    const output = await notingRefusals(actor, request, async () => {
      const file = await definition.takeIn(actor, request.body)
      return asActor(acting, (tx) => definition.run(actor, tx, file))
    })
    return { output }
  }
}

function door<I, O>(
  definition: Definition<I, O>,
  work: (input: I, request: Request, files: Body['files'], proof?: string) => Promise<Answer<O>>,
  read: (request: Request, form: boolean) => Promise<Body> = readBody,
): Handler {
  const handler: Handler = async (request, context) => {
    const form = isForm(request, inParts.includes(read)) && !definition.fromAnywhere
    let sent: Fields = {}
    try {
      if (!definition.fromAnywhere) checkOrigin(request)
      const { fields, files } = await read(request, form)
      const { proof, ...own } = fields
      sent = own
      const given = { ...own, ...version(request), ...(await context.params) }
      const parsed = definition.input.safeParse(given)
      if (!parsed.success)
        throw new Refusal('bad_request', { fields: parsed.error.issues.map((i) => i.path.join('.')) })
      const { output, cookies, fileRefused } = await work(
        parsed.data,
        request,
        files,
        z.string().max(longestProof).optional().catch('').parse(proof),
      )
      const answer = form
        ? seeOther(withError(ownAddress(definition.goTo(parsed.data, output), '/'), fileRefused))
        : Response.json(definition.output.parse(output), { headers: privateAnswer })
      for (const cookie of cookies ?? []) answer.headers.append('Set-Cookie', cookie)
      return answer
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      if (form && error.code === 'proof_needed') return askForProof(request, sent)
      if (!definition.keepsTyped) return refused(error, request, form)
      return refused(error, request, form, form && isOfTyped(error) ? await hold(request, sent) : null)
    }
  }
  return Object.assign(handler, { [madeByEndpoint]: true })
}

const privateAnswer = { 'Cache-Control': 'private, no-store' }

/** Only where files may come with it is a form in parts one. */
function isForm(request: Request, partsToo: boolean): boolean {
  const type = typeOf(request)
  return type.startsWith('application/x-www-form-urlencoded') || (partsToo && isInParts(type))
}

const isInParts = (type: string) => type.startsWith('multipart/form-data')

const typeOf = (request: Request) => request.headers.get('content-type') ?? ''

function withError(address: string, fileRefused = false): string {
  return fileRefused ? `${address}${address.includes('?') ? '&' : '?'}error=file_refused` : address
}

/** Only our own pages may write: a browser says where a request comes from, and says so truly. */
function checkOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const own = request.headers.get('origin') === process.env.APP_ORIGIN
  if (!own || (site && site !== 'same-origin' && site !== 'none')) throw new Refusal('wrong_origin')
}

/** A form with files. Nobody who is not signed in makes us hold so much; there is room for one of the largest. */
async function readParts(request: Request, form: boolean): Promise<Body> {
  if (!isInParts(typeOf(request))) return readBody(request, form)
  await writer()
  return partsOf(request, largestFile + largest)
}

/** A form with files that hold text: in UTF-8, or as spreadsheets in China write it. */
async function readTexts(request: Request, form: boolean): Promise<Body> {
  if (!isInParts(typeOf(request))) return readBody(request, form)
  await writer()
  const { fields, files } = await partsOf(request, 2 * largest)
  for (const { field, file } of files) fields[field] = textIn(await file.arrayBuffer())
  return { fields, files: [] }
}

/** A form with a file that is looked at in the deed itself, as long as `largestBytes`. */
async function readFiles(request: Request, form: boolean): Promise<Body> {
  if (!isInParts(typeOf(request))) return readBody(request, form)
  await writer()
  const { fields, files } = await partsOf(request, largestBytes)
  for (const { field, file } of files) {
    fields[field] = new Uint8Array(await file.arrayBuffer())
    fields.fileName = file.name
  }
  return { fields, files: [] }
}

const readers = { text: readTexts, bytes: readFiles }
const inParts = [readParts, readTexts, readFiles]

function textIn(bytes: ArrayBuffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes)
    } catch {
      // The next one, if any.
    }
  }
  throw new Refusal('bad_request', { fields: ['encoding'] })
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

async function readBody(request: Request, form: boolean): Promise<Body> {
  const text = await readText(request)
  if (form) return { fields: Object.fromEntries(new URLSearchParams(text)), files: [] }
  if (!typeOf(request).startsWith('application/json')) {
    throw new Refusal('bad_request', { fields: ['content-type'] })
  }
  try {
    const body: unknown = JSON.parse(text)
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return { fields: body as Fields, files: [] }
  } catch {
    // Falls through to the same refusal.
  }
  throw new Refusal('bad_request', { fields: ['body'] })
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

/** `If-Match: "v3"` */
function version(request: Request): { version?: number } {
  const match = /^"v(\d{1,9})"$/.exec(request.headers.get('if-match') ?? '')
  return match ? { version: Number(match[1]) } : {}
}

/** Whether it came of what was typed, or of what stands in its way meanwhile: only after the rate was asked. */
const isOfTyped = ({ code }: Refusal) => [409, 412, 422].includes(statusOf[code])

/** `held`: what was typed, where that is kept; then an earlier one is no longer shown. */
function refused(refusal: Refusal, request: Request, form: boolean, held?: string | null): Response {
  const { code, details } = refusal
  if (form && code !== 'wrong_origin') {
    const back = formAddress(request)
    back.searchParams.delete('done')
    if (held !== undefined) back.searchParams.delete('held')
    back.searchParams.set('error', code)
    if (held) back.searchParams.set('held', held)
    return seeOther(ownAddress(back.pathname + back.search, '/'))
  }
  const { issues, ...rest } = details
  return Response.json(
    { type: 'about:blank', title: code, status: statusOf[code], code, issues, details: rest },
    { status: statusOf[code], headers: { ...privateAnswer, 'Content-Type': 'application/problem+json' } },
  )
}

/** Keeps the form, and asks for the proof on a page that sends it anew. */
async function askForProof(request: Request, fields: Fields): Promise<Response> {
  const held = await hold(request, fields)
  return seeOther(`/${language.catch('en').parse(fields.locale)}/sign-in/proof?held=${held}`)
}

async function hold(request: Request, fields: Fields): Promise<string> {
  const { pathname, search } = formAddress(request)
  return holdForm(await sessionSecret(), {
    action: new URL(request.url).pathname,
    fields: z.record(z.string(), z.string()).parse(fields),
    page: pathname + search,
  })
}

/** The page the form stands on; browsers name it within their own site. */
function formAddress(request: Request): URL {
  const origin = process.env.APP_ORIGIN ?? 'http://localhost'
  const referrer = request.headers.get('referer') ?? ''
  const own = URL.canParse(referrer) && new URL(referrer).origin === origin
  return own ? new URL(referrer) : new URL('/', origin)
}

function seeOther(location: string): Response {
  return new Response(null, { status: 303, headers: { ...privateAnswer, Location: location } })
}

/** A number that may come as JSON, as a form field or by If-Match. */
export const formNumber = z.coerce
  .number()
  .int()
  .min(0)
  .max(2 ** 31 - 1)
/** What every form of ours may carry beside its fields. */
export const language = z.enum(['en', 'zh', 'mn', 'ru']).default('en')
