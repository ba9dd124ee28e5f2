/** The words by which a text is found, each once: where they stand does not matter for finding, and would not fit. */
import { normaliseText, scriptOf, searchTokens } from '@/lib/text'

/** Bytes. Half of what PostgreSQL holds in one value, for words are stored once as written and once by their stem. */
const most = 300_000

/** `stemmer`: the configuration of the server that knows the text's endings, if one does. */
export function searchWordsOf(text: string): { words: string; stemmer: 'english' | 'russian' | null } {
  const words: string[] = []
  let size = 0
  for (const word of new Set(searchTokens(normaliseText(text)))) {
    size += Buffer.byteLength(word) + 8
    if (size > most) break
    words.push(word)
  }
  const script = scriptOf(text)
  return {
    words: words.join(' '),
    stemmer: script === 'Latn' ? 'english' : script === 'Cyrl' ? 'russian' : null,
  }
}
