import { useLocale } from 'next-intl'
import { textFor } from '@/lib/multilingual'
import type { PartyName } from '@/lib/people/directory'

/** In the order of the reader's language; province and code tell namesakes apart. */
export function PartyOptions({ parties }: { parties: PartyName[] }) {
  const locale = useLocale()
  const text = (texts: PartyName['name']) => textFor(texts, locale)?.text ?? ''
  return parties
    .map(({ slug, name, province, code }) => ({
      slug,
      label: [text(name), text(province), code].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => a.label.localeCompare(b.label, locale))
    .map(({ slug, label }) => (
      <option key={slug} value={slug}>
        {label}
      </option>
    ))
}
