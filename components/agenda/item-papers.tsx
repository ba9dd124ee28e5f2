import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { FileLink } from '@/components/texts/file-link'
import type { Paper } from '@/db/schema/content'

/** The papers of an item, each in its language; one whose file is still to come is not shown. */
export function ItemPapers({ papers, number }: { papers: Paper[]; number: string }) {
  const t = useTranslations('agenda')
  const words = useTranslations('words.textLanguages')
  const there = papers.filter(({ file }) => file)
  if (!there.length) return null
  return (
    <ul aria-label={t('papers', { number })}>
      {there.map((one) => (
        <li key={one.file}>
          <FileLink file={one}>
            {Object.keys(one.title).length ? <Text texts={one.title} /> : one.name}
          </FileLink>
          {one.language && <span className="text-ink-2 text-sm"> {words(one.language)}</span>}
        </li>
      ))}
    </ul>
  )
}
