/**
 * The one door for writes. Every exported handler under app/api is made here: type and size of the body, origin,
 * session, rate, strict input, then one transaction as the actor; what goes out passes the output schema. A form
 * without script is answered by 303, everything else in JSON.
 */
import { z } from 'zod'
import { asActor, type Tx } from '@/db/client'
import { ownAddress } from './address'
import { clientOf, currentActor, sessionSecret, typedCookie } from './auth'
import { type Body, type Fields, isForm, isInParts, type Reading, readBody } from './door/body'
import { statusOf } from './door/status'
import { Refusal, type RefusalCode } from './errors'
import { type KeptFile, keepFile, takeIn } from './files/commands'
import type { Client } from './people/device'
import { giveProof, type Held, holdForm, requireProof } from './people/proof'
import type { SignedIn } from './people/sessions'
import { mayTry } from './people/tries'
import type { Actor } from './policy'
import { notingRefusals } from './refusal-log'

/** In characters: a code is short, what a device signs is not. */
export const longestProof = 8000

type Handler = (request: Request, context: { params: Promise<Record<string, string>> }) => Promise<Response>

/** Marks what came through here with the input it takes, so that a test can tell a handler made otherwise and try each field. */
export const madeByEndpoint = Symbol.for('entente.endpoint')

type Answer<O> = { output: O; cookies?: string[]; fileRefused?: boolean }

/** A file that came with a form, under the name of its field; `name` is what it was called. */
type SentFile = { field: string; sha256: string; name: string }

type Definition<I, O> = {
  /** Path parameters, body fields and, as `version`, the If-Match header. */
  input: z.ZodType<I>
  output: z.ZodType<O>
  /** Where a plain form goes on after it. */
  goTo: (input: I, output: O) => string
  /** Set where the token in the address is all the proof there is: no origin is asked for, and none is led on to. */
  fromAnywhere?: true
  /**
   * Set where the page of a plain form that is refused shows again what was typed: it finds it by `held`, as this person's, or
   * as what this returns an id of. Never a password.
   */
  keepsTyped?: true | ((form: Held) => Promise<string | null>)
  /** The same before anybody is signed in: these fields are kept by the browser itself. */
  remembers?: string[]
}

/**
 * A write by someone signed in, in one transaction. `files`: what may come beside the fields (lib/door/body.ts); what comes as
 * files is taken in before the transaction, one that is not taken is left out and said so, and what was typed beside it is kept.
 * `stepUp`: whether this has such weight that somebody with a second step must have shown lately who they are; the field
 * `proof` may bring the code.
 */
export function endpoint<I, O>(
  definition: Definition<I, O> & {
    run: (actor: Actor, tx: Tx, input: I, files: SentFile[]) => Promise<O>
    files?: 'files' | 'text' | 'bytes'
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
  return door(definition, work, files ?? 'fields')
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
  return Object.assign(handler, { [madeByEndpoint]: z.strictObject({}) })
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
  return door({ ...nothing, ...definition }, takeInFor, 'stream')

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
  reading: Reading = 'fields',
): Handler {
  const handler: Handler = async (request, context) => {
    const form = isForm(request, reading) && !definition.fromAnywhere
    let sent: Fields = {}
    try {
      if (!definition.fromAnywhere) checkOrigin(request)
      // Nobody who is not signed in makes us hold as much as files are long.
      if (isInParts(request, reading)) await writer()
      const { fields, files } = await readBody(request, reading, form)
      const { proof, ...own } = fields
      sent = own
      const given = { ...own, ...version(request), ...(await context.params) }
      const parsed = definition.input.safeParse(given)
      if (!parsed.success)
        throw new Refusal((form && flawOfText(parsed.error)) || 'bad_request', {
          fields: parsed.error.issues.map((i) => i.path.join('.')),
        })
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
      const { keepsTyped, remembers } = definition
      if (form && remembers) return remembering(refused(error, request, form), remembers, sent)
      if (!keepsTyped) return refused(error, request, form)
      const keep = keepsTyped === true ? keepForSession : keepsTyped
      const held = form && isOfTyped(error) ? await keep(formOf(request, sent)) : null
      return refused(error, request, form, held)
    }
  }
  return Object.assign(handler, { [madeByEndpoint]: definition.input })
}

/** What is wrong with a text, where that is what is wrong: a person can mend it. */
function flawOfText({ issues }: z.ZodError): RefusalCode | null {
  if (issues.some(({ code }) => code === 'too_big')) return 'text_long'
  return issues.some(({ message }) => message === 'text.characters') ? 'text_characters' : null
}

const privateAnswer = { 'Cache-Control': 'private, no-store' }

function withError(address: string, fileRefused = false): string {
  return fileRefused ? `${address}${address.includes('?') ? '&' : '?'}error=file_refused` : address
}

/** Only our own pages may write: a browser says where a request comes from, and says so truly. */
function checkOrigin(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  const own = request.headers.get('origin') === process.env.APP_ORIGIN
  if (!own || (site && site !== 'same-origin' && site !== 'none')) throw new Refusal('wrong_origin')
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
  const held = await holdForm(await sessionSecret(), formOf(request, fields))
  return seeOther(`/${language.catch('en').parse(fields.locale)}/sign-in/proof?held=${held}`)
}

/** For the person who is signed in; of one who has had so many refused that it is no mistake any more, nothing is kept. */
async function keepForSession(form: Held): Promise<string | null> {
  const secret = await sessionSecret()
  const from = (await currentActor())?.actor.personId
  if (!from || !(await mayTry([{ key: `typed ${from}`, most: 60, minutes: 5 }]))) return null
  return holdForm(secret, form)
}

/** What was typed and can be kept: files cannot, and passwords are not. */
function formOf(request: Request, fields: Fields): Held {
  const { pathname, search } = formAddress(request)
  const kept = Object.entries(fields).flatMap(([name, value]) =>
    typeof value === 'string' && !secretFields.has(name) ? [[storable(name), storable(value)]] : [],
  )
  return { action: new URL(request.url).pathname, fields: Object.fromEntries(kept), page: pathname + search }
}

const secretFields = new Set(['password', 'again', 'current', 'code', 'token'])

/** PostgreSQL keeps no NUL; in its place stands the sign for what cannot be read. */
const storable = (text: string) => text.replaceAll('\0', '\ufffd').toWellFormed()

function remembering(answer: Response, names: string[], fields: Fields): Response {
  const typed = names.map((name) => [
    name,
    typeof fields[name] === 'string' ? storable(fields[name]).slice(0, 200) : '',
  ])
  answer.headers.append('Set-Cookie', typedCookie(Object.fromEntries(typed)))
  return answer
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
