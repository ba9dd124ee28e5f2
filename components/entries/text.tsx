import { useLocale } from 'next-intl'
import { Foreign } from '@/components/ui/foreign'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { type ShownText, textFor } from '@/lib/multilingual'

type Props = { texts: Multilingual; original?: Language | null; className?: string }

/** A text in the reader's language, or the one it falls back to, marked as what it is. */
export function Text({ texts, original, className }: Props) {
  const shown = textFor(texts, useLocale(), original)
  return shown && <Shown className={className} text={shown} />
}

/** A text in a language that is already chosen. */
export function Shown({ text, className }: { text: ShownText; className?: string }) {
  if (text.language === useLocale())
    return className ? <span className={className}>{text.text}</span> : text.text
  return (
    <Foreign className={className} lang={text.lang}>
      {text.text}
    </Foreign>
  )
}

/** The same over several paragraphs. */
export function Paragraphs({ texts, original }: Props) {
  const shown = textFor(texts, useLocale(), original)
  if (!shown) return null
  return (
    <div className="max-w-read" lang={shown.lang}>
      {shown.text.split(/\n+/).map((paragraph, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs of one text never change places
        <p className="mb-3 last:mb-0" key={place}>
          {paragraph}
        </p>
      ))}
    </div>
  )
}
