import { z } from 'zod'
import { sessionSecret } from '@/lib/auth'
import { doorstep } from '@/lib/endpoint'
import { askPasskey } from '@/lib/people/passkey-proof'

/** What one of the person's devices is to sign, in the form of WebAuthn: for a script, which alone can ask a device. */
export const POST = doorstep({
  input: z.strictObject({}),
  output: z.strictObject({
    rpId: z.string(),
    challenge: z.string(),
    timeout: z.number(),
    userVerification: z.literal('required'),
    allowCredentials: z.array(
      z.strictObject({ type: z.literal('public-key'), id: z.string(), transports: z.array(z.string()) }),
    ),
  }),
  run: async () => ({ output: await askPasskey(await sessionSecret()) }),
  goTo: () => '/',
})
