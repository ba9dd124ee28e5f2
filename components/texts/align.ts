/** Two texts in rows of the same article: which stands beside which. Pure. */
import { splitArticles } from '@/lib/articles'

/** `number` null: what stands before the first article, or the whole. An empty text: that side has none. */
export type Aligned = { number: number | null; texts: string[] }

/** `cut` is false where one of the texts has no articles: then each stands whole, in one row. */
export function align(texts: string[]): { rows: Aligned[]; cut: boolean } {
  const split = texts.map(splitArticles)
  if (!split.length || split.some(({ articles }) => !articles.length))
    return {
      rows: texts.length ? [{ number: null, texts: texts.map((text) => text.trim()) }] : [],
      cut: false,
    }
  const numbers = [...new Set(split.flatMap(({ articles }) => articles.map(({ number }) => number)))]
  const opening = { number: null, texts: split.map((side) => side.opening.trim()) }
  const rows = numbers
    .sort((a, b) => a - b)
    .map((number) => ({
      number,
      texts: split.map(({ articles }) => articles.find((one) => one.number === number)?.text.trim() ?? ''),
    }))
  return { rows: opening.texts.some(Boolean) ? [opening, ...rows] : rows, cut: true }
}
