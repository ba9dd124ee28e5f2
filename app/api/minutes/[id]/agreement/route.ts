import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { languages } from '@/db/vocabulary'
import { emptyAgreement } from '@/lib/agreements/schema'
import { endpoint, language } from '@/lib/endpoint'
import { draft, drafted } from '@/lib/entries/commands'
import { instrumentOf } from '@/lib/minutes/instrument'
import { permanentAddress } from '@/lib/registry/address'

/** Begins the draft of an agreement of type minutes, with what adopted minutes say of it. */
export const POST = endpoint({
  input: z.strictObject({ id: z.uuid(), locale: language }),
  output: drafted,
  run: async (actor, tx, { id }) => {
    const { slug, number, title, fields } = await instrumentOf(actor, tx, id)
    const inEach = async (say: (language: (typeof languages)[number]) => Promise<string>) =>
      Object.fromEntries(await Promise.all(languages.map(async (one) => [one, await say(one)] as const)))
    const speak = (locale: (typeof languages)[number]) => getTranslations({ locale, namespace: 'minutes' })
    const content = {
      ...emptyAgreement,
      ...fields,
      type: 'minutes',
      title: await inEach(async (one) =>
        title[one] ? (await speak(one))('skeleton.title', { title: title[one] }) : '',
      ),
      sources: [
        {
          title: await inEach(async (one) => (await speak(one))('of', { number })),
          locator: '',
          url: permanentAddress('minutes', slug),
        },
      ],
    }
    return draft(actor, tx, { kind: 'agreement', content, companions: [] })
  },
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})
