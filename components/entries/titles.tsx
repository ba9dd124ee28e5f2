import { useLocale } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { otherTexts, textFor } from '@/lib/multilingual'

type Props = { texts: Multilingual; original?: Language | null }

/** The titles in the other languages, under the one shown as the heading. */
export function OtherTitles({ texts, original }: Props) {
  const others = otherTexts(texts, textFor(texts, useLocale(), original)?.language)
  if (!others.length) return null
  return (
    <p className="mt-3 max-w-[44rem] text-ink-2">
      {others.map((other, place) => (
        <span key={other.language}>
          {place > 0 && ' · '}
          <Foreign lang={other.lang}>{other.text}</Foreign>
        </span>
      ))}
    </p>
  )
}

/** The title in the traditional script, which runs down the page. */
export function VerticalTitle({ texts, heading }: { texts: Multilingual; heading: string }) {
  const text = texts['mn-Mong']
  if (!text) return null
  return (
    <section aria-labelledby="vertical" className="mt-9 min-w-0 shrink-0">
      <h2 className="mb-3" id="vertical">
        {heading}
      </h2>
      <Foreign lang="mn-Mong">{text}</Foreign>
    </section>
  )
}
