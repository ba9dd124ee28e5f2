import type { Source } from '@/db/schema/content'
import { Gap } from './gap'
import { Text } from './text'

/** Where the statements of a record are taken from. */
export function SourceList({ sources }: { sources: Source[] }) {
  if (!sources.length) return <Gap />
  return (
    <ul className="max-w-read">
      {sources.map((source) => (
        <li className="mb-1" key={`${source.locator} ${source.url} ${Object.values(source.title).join()}`}>
          {source.url ? (
            <a href={source.url} rel="noopener noreferrer">
              <Text texts={source.title} />
            </a>
          ) : (
            <Text texts={source.title} />
          )}
          {source.locator && `, ${source.locator}`}
        </li>
      ))}
    </ul>
  )
}
