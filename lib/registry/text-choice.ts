/** Which two of an agreement's texts are read side by side: the whole of the rule. Pure. */
import type { Language } from '@/db/vocabulary'
import type { PublicText } from './texts'

type Asked = { left?: string | string[]; right?: string | string[] }

/**
 * `left` and `right` as in the address: a language, a file's hash or, for the right, `none`. Left out or unknown, an
 * authentic text stands on the left, and beside it the reader's language or the next one there is.
 */
export function chooseTexts(texts: PublicText[], asked: Asked, reader: Language): PublicText[] {
  const find = (wish: string | string[] | undefined) =>
    texts.find(({ file, language }) => file === wish || language === wish)
  const authentic = (text: PublicText) => text.authority === 'authentic'
  const left =
    find(asked.left) ??
    texts.find((text) => authentic(text) && text.prevailing) ??
    texts.find((text) => authentic(text) && text.language !== reader) ??
    texts[0]
  if (!left) return []
  if (asked.right === 'none') return [left]
  const others = texts.filter((text) => text !== left)
  const wished = find(asked.right)
  const right = (wished !== left && wished) || others.find((text) => text.language === reader) || others[0]
  return right ? [left, right] : [left]
}
