/**
 * The only file that knows next-auth. The token in the browser holds a session's secret and nothing else; what that
 * session may do is looked up on each request (lib/people/sessions.ts), so that it can be ended at once.
 */
import { createHash, randomBytes } from 'node:crypto'
import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import NextAuth, { type AuthOptions, getServerSession } from 'next-auth'
import { encode } from 'next-auth/jwt'
import Credentials from 'next-auth/providers/credentials'
import { cache } from 'react'
import { z } from 'zod'
import { Refusal } from './errors'
import { failureOf, log } from './log'
import { type Client, deviceIn, newDevice } from './people/device'
import { absoluteLimit, findSignedIn, findStanding, type SignedIn, type Standing } from './people/sessions'
import { signInWith } from './people/sign-in'

const overHttps = () => (process.env.APP_ORIGIN ?? '').startsWith('https:')
/** `__Host-`: the browser itself sees to it that no other host or path can set it. Needs https. */
const cookieName = (name: string) => `${overHttps() ? '__Host-' : ''}entente-${name}`

function options(): AuthOptions {
  const cookie = (name: string) => ({
    name: cookieName(name),
    options: { httpOnly: true, sameSite: 'lax' as const, path: '/', secure: overHttps() },
  })
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: absoluteLimit / 1000 },
    pages: { signIn: '/en/sign-in', error: '/en/sign-in' },
    cookies: {
      sessionToken: cookie('session'),
      csrfToken: cookie('csrf'),
      callbackUrl: cookie('callback'),
    },
    providers: [
      Credentials({
        credentials: { email: {}, password: {} },
        async authorize(given, request) {
          const said = (header: string) => String(request.headers?.[header] ?? '')
          const client = {
            address: said('x-entente-client'),
            agent: said('user-agent'),
            device: deviceIn(said(deviceHeader)),
          }
          const [email, password] = [String(given?.email ?? ''), String(given?.password ?? '')]
          try {
            return { id: await signInWith(email, password, client) }
          } catch (error) {
            // next-auth puts the words of what is thrown here into an address: a failure's own stay inside.
            if (error instanceof Refusal) throw error
            log({ level: 'error', event: 'failure', route: 'sign-in', ...failureOf(error) })
            throw new Error('failed')
          }
        },
      }),
    ],
    callbacks: {
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token.sid }),
      session: ({ session, token }) => ({ expires: session.expires, sid: token.sid }),
    },
    // Its own messages hold whole errors, addresses among them; refusals are no errors here.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  }
}

/** next-auth's own addresses under /api/auth. A malformed request is the sender's fault, not a server error. */
export async function authRoute(request: Request, context: { params: Promise<unknown> }): Promise<Response> {
  try {
    const handler = NextAuth(options()) as (request: Request, context: unknown) => Promise<Response>
    const answer = await handler(request, context)
    return answer.status >= 500 ? new Response(null, { status: 400 }) : answer
  } catch {
    return new Response(null, { status: 400 })
  }
}

/**
 * Signs in through next-auth's credentials callback, without a script or a cookie beforehand: endpoint() has checked
 * the request's origin, so the token against forged requests is made here. Returns the Set-Cookie values: of the session,
 * and of what the browser is known by the next time.
 */
export async function signIn(email: string, password: string, client: Client): Promise<string[]> {
  const device = client.device ?? newDevice()
  const token = randomBytes(32).toString('hex')
  const proof = createHash('sha256').update(`${token}${process.env.NEXTAUTH_SECRET}`).digest('hex')
  const answer = pagesResponse()
  const request = {
    method: 'POST',
    query: { nextauth: ['callback', 'credentials'] },
    body: { csrfToken: token, email, password, json: 'true', callbackUrl: process.env.APP_ORIGIN },
    cookies: { [cookieName('csrf')]: `${token}|${proof}` },
    headers: { 'x-entente-client': client.address, 'user-agent': client.agent, [deviceHeader]: device },
  }
  // Request and response of the old pages router, of which next-auth uses just this much.
  const handler = NextAuth as (request: unknown, response: unknown, options: AuthOptions) => Promise<void>
  await handler(request, answer, options())
  const session = answer.cookies.filter((cookie) => cookie.startsWith(cookieName('session')))
  if (session.length) return [...session, deviceCookie(device)]
  const error = new URL(answer.url ?? '', process.env.APP_ORIGIN).searchParams.get('error')
  if (error !== 'too_many' && error !== 'wrong_credentials') throw new Error('sign-in failed, see above')
  throw new Refusal(error)
}

/** As much of a response of the old pages router as next-auth writes to. */
function pagesResponse() {
  const cookies: string[] = []
  const answer = {
    cookies,
    url: undefined as string | undefined,
    status: () => answer,
    getHeader: () => cookies,
    setHeader: (name: string, value: string | string[]) => {
      if (name.toLowerCase() === 'set-cookie') cookies.splice(0, cookies.length, ...[value].flat())
      return answer
    },
    json: (body: { url?: string }) => {
      answer.url = body.url
    },
    send: () => {},
    end: () => {},
  }
  return answer
}

const deviceHeader = 'x-entente-device'
/** Sent to the sign-in door alone, so that pages stay the same for everybody. */
const deviceName = () => `${overHttps() ? '__Secure-' : ''}entente-device`
/** What a browser is known by the next time. */
export const deviceCookie = (device: string) =>
  `${deviceName()}=${device}; Path=/api/sign-in; HttpOnly; SameSite=Strict; Max-Age=${400 * 24 * 3600}${overHttps() ? '; Secure' : ''}`

/** Who sends this request to the sign-in door. */
export function clientOf(request: Request): Client {
  const sent = (request.headers.get('cookie') ?? '').split(/; */).map((pair) => pair.split('='))
  return {
    address: request.headers.get('x-entente-client') ?? '',
    agent: request.headers.get('user-agent') ?? '',
    device: deviceIn(sent.find(([name]) => name === deviceName())?.[1]),
  }
}

/** The Set-Cookie value of a session that was begun without next-auth: the same token in the same cookie. */
export async function sessionCookie(secret: string): Promise<string> {
  const maxAge = absoluteLimit / 1000
  const token = await encode({ token: { sid: secret }, secret: process.env.NEXTAUTH_SECRET!, maxAge })
  return `${cookieName('session')}=${token}; ${kept(maxAge)}`
}

/** The Set-Cookie value of what a browser carries to the provider of single sign-on and back. */
export const providerCookie = (state: string) => `${cookieName('provider')}=${state}; ${kept(600)}`
export const expiredProviderCookie = () => `${cookieName('provider')}=; ${kept(0)}`

/** Lax, for it comes back by a link of another site. */
const kept = (seconds: number) =>
  `Path=/; HttpOnly; SameSite=Lax; Max-Age=${seconds}${overHttps() ? '; Secure' : ''}`

/** The state that this browser was sent to the provider with. */
export async function providerState(): Promise<string | null> {
  return (await cookies()).get(cookieName('provider'))?.value ?? null
}

const setupName = () => cookieName('setup')

/** The Set-Cookie value that carries the token of the first run; '' takes it away. */
export function setupCookie(token: string): string {
  const rest = `Path=/; HttpOnly; SameSite=Strict; Max-Age=${token ? 4 * 3600 : 0}${overHttps() ? '; Secure' : ''}`
  return `${setupName()}=${token}; ${rest}`
}

/** The token of the first run that this request carries. */
export async function setupToken(): Promise<string | null> {
  return (await cookies()).get(setupName())?.value ?? null
}

/** The Set-Cookie value by which a browser keeps what somebody typed who is not signed in, until the form is shown again. */
export function typedCookie(fields: Record<string, string>): string {
  return `${cookieName('typed')}=${Buffer.from(JSON.stringify(fields)).toString('base64url')}; ${kept(600)}`
}

/** What was typed into this field of the form that was refused last; undefined where nothing is known. */
export async function typedBefore(field: string): Promise<string | undefined> {
  const typed = (await cookies()).get(cookieName('typed'))?.value ?? ''
  const parsed = z
    .record(z.string(), z.string())
    .safeParse(parsedOrNull(Buffer.from(typed, 'base64url').toString()))
  return parsed.data?.[field]
}

function parsedOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** The Set-Cookie value that takes the session's cookie away. */
export function expiredCookie(): string {
  return `${cookieName('session')}=; ${kept(0)}`
}

/** The secret of the session that this request carries, if its token is whole. */
export async function sessionSecret(): Promise<string | null> {
  const session = (await getServerSession(options())) as { sid?: unknown } | null
  return typeof session?.sid === 'string' ? session.sid : null
}

/** Who is signed in; one look-up for each request. */
export const currentActor: () => Promise<SignedIn | null> = cache(async () => {
  const secret = await sessionSecret()
  return secret ? findSignedIn(secret) : null
})

/** What the session of this request counts for; null for nobody. */
export async function currentStanding(): Promise<Standing | null> {
  const secret = await sessionSecret()
  return secret ? findStanding(secret) : null
}

/** Who is signed in; a visitor who is not, or not wholly, is sent to do so and comes back here. */
export async function requireActor(locale: string): Promise<SignedIn> {
  const signedIn = await currentActor()
  if (signedIn) return signedIn
  const here = (await headers()).get('x-entente-address') ?? `/${locale}/workspace`
  const standing = await currentStanding()
  if (standing === 'enrolment_due') redirect(`/${locale}/sign-in/second-step`)
  const step = standing === 'code_due' ? '/code' : ''
  redirect(`/${locale}/sign-in${step}?next=${encodeURIComponent(here)}`)
}
