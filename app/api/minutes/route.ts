import { getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { skeleton, skeletonWords } from '@/components/minutes/skeleton'
import { languages } from '@/db/vocabulary'
import { endpoint, language } from '@/lib/endpoint'
import { drafted } from '@/lib/entries/commands'
import { start } from '@/lib/minutes/commands'
import type { Material } from '@/lib/minutes/material'

/** Begins the minutes of a meeting, with a skeleton in each language asked for: `language.zh` is `on`. */
export const POST = endpoint({
  input: z.object({ meeting: z.uuid(), locale: language }).catchall(z.literal('on')),
  output: drafted,
  run: (actor, tx, { meeting, locale, ...asked }) => {
    const ticked = languages.filter((language) => `language.${language}` in asked)
    const authentic = ticked.length ? ticked : [locale]
    return start(actor, tx, {
      meetingId: meeting,
      authentic,
      write: (material) => written(material, authentic),
    })
  },
  goTo: ({ locale }, { revisionId }) => `/${locale}/workspace/drafts/${revisionId}`,
})

async function written(material: Material, wanted: (typeof languages)[number][]) {
  const texts = await Promise.all(
    wanted.map(async (language) => [
      language,
      skeleton(await skeletonWords(language, getTranslations), material),
    ]),
  )
  return Object.fromEntries(texts)
}
