/**
 * The only file that knows openid-client: whether people may sign in by a provider (OpenID Connect), where they are sent
 * for it, and whom the provider says they are. Authorization code with PKCE; its words about how it asked are not trusted.
 */
import { createHash } from 'node:crypto'
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  calculatePKCECodeChallenge,
  discovery,
  enableNonRepudiationChecks,
} from 'openid-client'
import { Refusal } from '@/lib/errors'
import { siteAddress } from '@/lib/registry/address'

export type Identity = { issuer: string; subject: string }

/** Where the provider sends people back to; this address is registered there. */
const returnPath = '/api/sign-in/provider/return'

/** The name under which people know it; null where there is none. */
export function providerName(): string | null {
  return process.env.OIDC_NAME || null
}

const day = 24 * 3600_000
let known: { issuer: string; since: number; of: Promise<Configuration> } | null = null

/** What the provider says of itself, asked once a day; refuses with provider_silent. */
async function configuration(): Promise<Configuration> {
  const { OIDC_ISSUER: issuer, OIDC_CLIENT_ID: id, OIDC_CLIENT_SECRET: secret } = process.env
  if (!issuer || !id || !secret) throw new Refusal('not_found')
  if (known?.issuer !== issuer || Date.now() - known.since > day) {
    const insecure = issuer.startsWith('http:') ? [allowInsecureRequests] : []
    const options = { timeout: 10, execute: [...insecure, enableNonRepudiationChecks] }
    const of = discovery(new URL(issuer), id, undefined, secretFor(secret), options)
    known = { issuer, since: Date.now(), of }
  }
  try {
    return await known.of
  } catch {
    known = null
    throw new Refusal('provider_silent')
  }
}

/** In the head of the request, as all providers must take it, unless this one says that it does not. */
function secretFor(secret: string): ClientAuth {
  return (server, ...rest) => {
    const ways = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    const give = ways.includes('client_secret_basic') ? ClientSecretBasic : ClientSecretPost
    return give(secret)(server, ...rest)
  }
}

/** Both follow from the state, which is random and known to the browser alone, so nothing else has to be kept. */
const verifierOf = (state: string) => hashed('verifier', state)
const nonceOf = (state: string) => hashed('nonce', state)
const hashed = (use: string, state: string) =>
  createHash('sha256').update(`${use} ${state}`).digest('base64url')

/** Where the browser goes now. */
export async function providerAddress(state: string): Promise<string> {
  const address = buildAuthorizationUrl(await configuration(), {
    redirect_uri: siteAddress(returnPath),
    scope: 'openid',
    state,
    nonce: nonceOf(state),
    code_challenge: await calculatePKCECodeChallenge(verifierOf(state)),
    code_challenge_method: 'S256',
  })
  return address.href
}

/**
 * Whom the provider proves somebody to be. `search`: of the address it sent them back to, with '?'. Refuses with
 * provider_said_no, or with provider_refused whatever does not belong together.
 */
export async function identityFrom(search: string, state: string): Promise<Identity> {
  const config = await configuration()
  const address = new URL(siteAddress(returnPath) + search)
  try {
    const tokens = await authorizationCodeGrant(config, address, {
      pkceCodeVerifier: verifierOf(state),
      expectedState: state,
      expectedNonce: nonceOf(state),
      idTokenExpected: true,
    })
    const { iss, sub } = tokens.claims()!
    return { issuer: iss, subject: sub }
  } catch (error) {
    const saidNo = error instanceof AuthorizationResponseError && error.error === 'access_denied'
    throw new Refusal(saidNo ? 'provider_said_no' : 'provider_refused')
  }
}
