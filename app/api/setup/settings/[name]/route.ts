import { z } from 'zod'
import { setupSteps, stepAfter } from '@/components/setup/steps'
import { setupToken } from '@/lib/auth'
import { doorstep, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { holdSetUp, setUp } from '@/lib/people/setting-up'

/** Sets one group of settings in the first run, and leads on. */
export const POST = doorstep({
  input: z.object({ name: z.enum(setupSteps), locale: language }).catchall(formText),
  output: z.strictObject({}),
  keepsTyped: async (form) => holdSetUp(await setupToken(), form),
  run: async ({ name, locale: _, ...given }) => {
    await setUp(await setupToken(), name, given)
    return { output: {} }
  },
  goTo: ({ locale, name }) => `/${locale}/setup?step=${stepAfter(name)}`,
})
