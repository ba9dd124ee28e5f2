import { z } from 'zod'
import { bodyKinds, languages } from '@/db/vocabulary'
import { plainText } from '@/lib/content'
import { endpoint, language } from '@/lib/endpoint'
import { formText } from '@/lib/entries/form'
import { beginRegister } from '@/lib/founding/first-body'

/** Begins an empty register with a body and its members; `member.chifeng` is 'on' for each of them. */
export const POST = endpoint({
  input: z
    .object({ kind: z.enum(bodyKinds), formed: plainText(60).default(''), locale: language })
    .catchall(formText),
  stepUp: () => true,
  keepsTyped: true,
  output: z.strictObject({ slug: z.string() }),
  run: (actor, tx, { kind, formed, locale: _, ...given }) =>
    beginRegister(actor, tx, {
      kind,
      formed,
      name: Object.fromEntries(
        languages.flatMap((one) => {
          const text = given[`name.${one}`]?.trim()
          return text ? [[one, text]] : []
        }),
      ),
      members: Object.keys(given).flatMap((key) => (key.startsWith('member.') ? [key.slice(7)] : [])),
    }),
  goTo: ({ locale }, { slug }) => `/${locale}/bodies/${slug}`,
})
