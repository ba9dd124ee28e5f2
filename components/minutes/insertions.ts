import type { getTranslations } from 'next-intl/server'
import { languages, type TextLanguage } from '@/db/vocabulary'
import type { Material } from '@/lib/minutes/material'
import { actionWords, settledWords, skeletonWords } from './skeleton'
import type { Insertion } from './text-editor'

/** What can be put into the text of each language, named in the reader's; the traditional script has no words of ours. */
export async function insertionsFor(
  material: Material,
  speak: typeof getTranslations,
): Promise<Partial<Record<TextLanguage, Insertion[]>>> {
  const t = await speak('minutes.insert')
  const each = await Promise.all(
    languages.map(async (language) => {
      const w = await skeletonWords(language, speak)
      const decisions = material.decisions.map((one) => ({ name: one.mark, text: settledWords(w, one) }))
      const actions = material.actions.map((one) => ({ name: one.mark, text: actionWords(w, one) }))
      return [
        language,
        [
          {
            label: t('decision'),
            choices: [{ name: t('new'), text: w.minutes('skeleton.decision') }, ...decisions],
          },
          {
            label: t('action'),
            choices: [{ name: t('new'), text: w.minutes('skeleton.action') }, ...actions],
          },
        ],
      ] as const
    }),
  )
  return Object.fromEntries(each)
}
