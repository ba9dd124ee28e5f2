import { z } from 'zod'
import { settingNames } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { changeSetting } from '@/lib/settings/changing'

/** Changes one group of settings, by the fields of its form. */
export const POST = endpoint({
  input: z.object({ name: z.enum(settingNames), locale: language }).catchall(formText),
  stepUp: () => true,
  keepsTyped: true,
  output: z.strictObject({}),
  run: async (actor, tx, { name, locale: _, ...given }) => {
    await changeSetting(actor, tx, { name, given })
    return {}
  },
  goTo: ({ locale, name }) => `/${locale}/admin/settings?done=setting#${name}`,
})
