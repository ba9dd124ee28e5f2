import { z } from 'zod'
import { deviceCookie, providerCookie } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { newDevice } from '@/lib/people/device'
import { askProvider } from '@/lib/people/identities'

/** Signing in by the provider: the page it leads to sends the browser there. */
export const POST = doorstep({
  input: z.strictObject({ next: z.string().max(2000).default(''), locale: language }),
  output: z.strictObject({}),
  run: async ({ next, locale }, client) => {
    const device = client.device ?? newDevice()
    const state = await askProvider(next, locale, { ...client, device })
    return { output: {}, cookies: [providerCookie(state), deviceCookie(device)] }
  },
  goTo: ({ locale }) => `/${locale}/sign-in/provider`,
})
