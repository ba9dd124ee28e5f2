/** For tests: a real provider of OpenID Connect on a port of its own, and a browser that goes through it as somebody. */
import http from 'node:http'
import type { AddressInfo } from 'node:net'
import Provider from 'oidc-provider'

export const client = { id: 'entente', secret: 'a secret between the two for tests' }

export type RunningProvider = {
  issuer: string
  /** Signs in there under this name and agrees; returns the search of the address it leads back to. */
  answer: (address: string, as: string) => Promise<string>
  close: () => Promise<void>
}

/** `origin`: of the product that people are sent back to. */
export async function startProvider(origin: string): Promise<RunningProvider> {
  const server = http.createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`
  const back = `${origin}/api/sign-in/provider/return`
  const provider = new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [back] }],
    cookies: { keys: ['a key for tests'] },
    // Everybody has the address of an administrator: which makes nobody one.
    findAccount: (_, accountId) => ({
      accountId,
      claims: async () => ({ sub: accountId, email: 'admin@example.org', email_verified: true }),
    }),
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'email', 'email_verified'] },
    ttl: { Session: 600, Interaction: 600, Grant: 600, AccessToken: 600, IdToken: 600 },
  })
  server.on('request', provider.callback())
  return {
    issuer,
    answer: (address, as) => goThrough(address, as, back),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}

async function goThrough(address: string, as: string, back: string): Promise<string> {
  const cookies = new Map<string, string>()
  let next: { address: string; form?: Record<string, string> } = { address }
  for (let step = 0; step < 12; step++) {
    const answer = await fetch(next.address, {
      redirect: 'manual',
      method: next.form ? 'POST' : 'GET',
      body: next.form ? new URLSearchParams(next.form) : undefined,
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
    })
    for (const cookie of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(cookie)!
      if (value) cookies.set(name!, value)
      else cookies.delete(name!)
    }
    const location = answer.headers.get('location')
    if (location?.startsWith(back)) return location.slice(back.length)
    if (location) {
      next = { address: new URL(location, next.address).href }
      continue
    }
    const page = await answer.text()
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1]
    if (!prompt) throw new Error(`the provider said: ${page.slice(0, 500)}`)
    next = { address: next.address, form: { prompt, login: as, password: 'any' } }
  }
  throw new Error('the provider leads nowhere')
}
