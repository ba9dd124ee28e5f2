import { useLocale, useTranslations } from 'next-intl'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import type { TextPart } from '@/lib/entries/difference'
import { htmlLang } from '@/lib/i18n/routing'

/** A text with what was removed struck through and what was added underlined; both are also said. */
export function WordChanges({ parts, lang }: { parts: TextPart[]; lang: string }) {
  const t = useTranslations('agreement.history')
  const own = htmlLang[useLocale()]
  const said = (words: string) => (
    <VisuallyHidden>
      <span lang={own}> {words} </span>
    </VisuallyHidden>
  )
  return (
    <p
      className={`max-w-read whitespace-pre-line ${lang === 'mn-Mong' ? 'h-60 overflow-x-auto' : ''}`}
      lang={lang}
    >
      {parts.map((part, place) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
        if (part.kind === 'same') return <span key={place}>{part.text}</span>
        const Mark = part.kind === 'removed' ? 'del' : 'ins'
        const look = part.kind === 'removed' ? 'bg-danger-bg text-danger' : 'bg-ok-bg text-ok'
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one comparison never change places
          <Mark className={look} key={place}>
            {said(t(part.kind === 'removed' ? 'removedStart' : 'addedStart'))}
            {part.text}
            {said(t(part.kind === 'removed' ? 'removedEnd' : 'addedEnd'))}
          </Mark>
        )
      })}
    </p>
  )
}
