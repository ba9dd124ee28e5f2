import { useLocale } from 'next-intl'
import { Shown, Text } from '@/components/entries/text'
import { otherTexts, textFor } from '@/lib/multilingual'
import type { Port } from '@/lib/registry/ports'

/** The name as a link, with the name in another language under it. */
export function PortName({ port: { slug, name } }: { port: Pick<Port, 'slug' | 'name'> }) {
  const locale = useLocale()
  const shown = textFor(name, locale)
  const [other] = shown ? otherTexts(name, shown.language) : []
  return (
    <>
      <a href={`/${locale}/ports/${slug}`}>
        <Text texts={name} />
      </a>
      {other && (
        <span className="block text-ink-2 text-sm font-normal">
          <Shown text={other} />
        </span>
      )}
    </>
  )
}
