import { useLocale, useTranslations } from 'next-intl'
import { Drawing } from '@/components/charts/drawing'
import type { Growing } from '@/lib/registry/growth'
import { growthDrawing } from './growth-drawing'
import { type GrowthWords, growthDescription, growthTitle } from './growth-words'

/** The step chart of a body, with what it shows as its heading. */
export function GrowthChart({ body }: { body: Growing }) {
  const words: GrowthWords = {
    language: useLocale(),
    growth: useTranslations('growth'),
    register: useTranslations('register'),
    dates: useTranslations('dates'),
  }
  const title = growthTitle(words, body)
  return (
    <figure>
      <figcaption className="mb-2 font-strong">{title}</figcaption>
      <Drawing
        description={growthDescription(words, body)}
        drawn={growthDrawing(words, body)}
        id={`growth-${body.slug}`}
        title={title}
      />
    </figure>
  )
}
