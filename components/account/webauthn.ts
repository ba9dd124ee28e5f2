/** What a page and a device say to each other: bytes there, base64url in what is sent (WebAuthn, section 5.1). */

type Answer = {
  id: string
  rawId: string
  type: string
  response: Record<string, string | string[]>
  clientExtensionResults: Record<string, never>
}

const bytes = (text: string) =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (sign) => sign.charCodeAt(0))

function text(buffer: ArrayBuffer): string {
  const signs = Array.from(new Uint8Array(buffer), (byte) => String.fromCharCode(byte))
  return btoa(signs.join('')).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '')
}

type Named = { id: string; type: 'public-key'; transports?: string[] }
const named = (list: Named[] = []) =>
  list.map((one) => ({ ...one, id: bytes(one.id) })) as PublicKeyCredentialDescriptor[]

/** As the server writes them. */
export type CreationOptions = Omit<
  PublicKeyCredentialCreationOptions,
  'challenge' | 'user' | 'excludeCredentials' | 'extensions'
> & {
  challenge: string
  user: { id: string; name: string; displayName: string }
  excludeCredentials?: Named[]
}
export type RequestOptions = Omit<
  PublicKeyCredentialRequestOptions,
  'challenge' | 'allowCredentials' | 'extensions'
> & {
  challenge: string
  allowCredentials?: Named[]
}

/** Has the device make a key; throws when its holder says no. */
export async function makeKey(options: CreationOptions): Promise<Answer> {
  const { challenge, user, excludeCredentials } = options
  const made = (await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(challenge),
      user: { ...user, id: bytes(user.id) },
      excludeCredentials: named(excludeCredentials),
    },
  })) as PublicKeyCredential
  const response = made.response as AuthenticatorAttestationResponse
  return answer(made, {
    clientDataJSON: text(response.clientDataJSON),
    attestationObject: text(response.attestationObject),
    transports: response.getTransports(),
  })
}

/** Has the device sign; throws when its holder says no. */
export async function signWithKey(options: RequestOptions): Promise<Answer> {
  const given = (await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: named(options.allowCredentials),
    },
  })) as PublicKeyCredential
  const response = given.response as AuthenticatorAssertionResponse
  return answer(given, {
    clientDataJSON: text(response.clientDataJSON),
    authenticatorData: text(response.authenticatorData),
    signature: text(response.signature),
  })
}

function answer({ id, rawId, type }: PublicKeyCredential, response: Answer['response']): Answer {
  return { id, rawId: text(rawId), type, response, clientExtensionResults: {} }
}
