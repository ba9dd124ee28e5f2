/** For tests: a device with one passkey, made of bytes by hand, so that it can also lie (WebAuthn, section 6.1). */
import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const hashed = (text: string | Buffer) => createHash('sha256').update(text).digest()
const base64url = (bytes: Buffer) => bytes.toString('base64url')

/** What it says of itself: the page it was asked by, the host it takes that for, and whether it asked who holds it. */
type Said = { origin?: string; host?: string; asked?: boolean }

const here = { origin: 'http://localhost:3000', host: 'localhost', asked: true }

export function device() {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x, y } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(16)
  let counter = 0

  const told = (type: string, challenge: string, { origin }: { origin: string }) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
  const begun = ({ host, asked }: { host: string; asked: boolean }, more: number) => {
    counter += 1
    const count = Buffer.alloc(4)
    count.writeUInt32BE(counter)
    return Buffer.concat([hashed(host), Buffer.from([1 + (asked ? 4 : 0) + more]), count])
  }
  const answer = (response: object) =>
    JSON.stringify({
      ...{ id: base64url(id), rawId: base64url(id), type: 'public-key' },
      ...{ response, clientExtensionResults: {} },
    })

  return {
    /** What it makes when it is asked for a key. */
    make(challenge: string, said: Said = {}): string {
      const where = { ...here, ...said }
      const cose = Buffer.concat([
        Buffer.from('a5010203262001215820', 'hex'),
        Buffer.from(x!, 'base64url'),
        Buffer.from('225820', 'hex'),
        Buffer.from(y!, 'base64url'),
      ])
      const credential = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, cose])
      const authData = Buffer.concat([begun(where, 64), credential])
      const attestation = Buffer.concat([
        Buffer.from('a363666d74646e6f6e656761747453746d74a0686175746844617461', 'hex'),
        Buffer.from([0x58, authData.length]),
        authData,
      ])
      return answer({
        clientDataJSON: base64url(told('webauthn.create', challenge, where)),
        attestationObject: base64url(attestation),
        transports: ['internal'],
      })
    },
    /** What it signs when it is asked for the second step. */
    sign(challenge: string, said: Said = {}): string {
      const where = { ...here, ...said }
      const clientData = told('webauthn.get', challenge, where)
      const authData = begun(where, 0)
      const signature = sign('sha256', Buffer.concat([authData, hashed(clientData)]), privateKey)
      return answer({
        clientDataJSON: base64url(clientData),
        authenticatorData: base64url(authData),
        signature: base64url(signature),
      })
    },
    /** As if it was a copy that has signed less often. */
    countFrom(count: number): void {
      counter = count
    },
  }
}
