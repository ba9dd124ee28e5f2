import { useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { FileLink } from '@/components/texts/file-link'
import type { Paper } from '@/db/schema/content'

/** The documents of a project, each in its language and under the name it is kept by. */
export function DocumentList({ documents }: { documents: Paper[] }) {
  const words = useTranslations('words.textLanguages')
  return (
    <ul>
      {documents.map((one) => (
        <li className="border-line border-b py-2.5 last:border-b-0" key={one.file}>
          <strong>
            <Text texts={one.title} />
          </strong>{' '}
          {one.language && <span className="text-ink-2">{words(one.language)}</span>}
          <p>
            <FileLink file={one} />
          </p>
        </li>
      ))}
    </ul>
  )
}
