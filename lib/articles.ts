/**
 * The whole of how a text is cut at the headings of its articles: 第三条, Article 3, Статья 3, 3 дүгээр зүйл. Nothing is
 * lost: what stands before the first, and the articles, put together are the text.
 */

/** `text` begins with the heading. */
export type Article = { number: number; text: string }
export type Articles = { opening: string; articles: Article[] }

type Heading = { number: number; at: number }

/** Without at least two articles in order a text is not cut: `opening` is all of it. */
export function splitArticles(text: string): Articles {
  const headings = bestChain(headingsIn(text))
  if (headings.length < 2) return { opening: text, articles: [] }
  return {
    opening: text.slice(0, headings[0]!.at),
    articles: headings.map(({ number, at }, place) => ({
      number,
      text: text.slice(at, headings[place + 1]?.at ?? text.length),
    })),
  }
}

/** The number of the article that a line is the heading of; null for any other line. */
export function articleNumber(line: string): number | null {
  const plain = line.normalize('NFKC').trim().slice(0, 80)
  for (const { pattern, read } of forms) {
    const found = pattern.exec(plain)
    const number = found && read(found[1]!.toLowerCase())
    // A sentence that speaks of an article goes on in small letters: 'Article 4 of this Agreement'.
    if (found && number && !/^[\s,;]*\p{Ll}/u.test(plain.slice(found[0].length))) return number
  }
  return null
}

const mongolianOrdinals = [
  'нэгдүгээр',
  'хоёрдугаар',
  'гуравдугаар',
  'дөрөвдүгээр',
  'тавдугаар',
  'зургадугаар',
  'долдугаар',
  'наймдугаар',
  'есдүгээр',
  'аравдугаар',
]

const forms: { pattern: RegExp; read: (written: string) => number | null }[] = [
  // Chinese goes on after a space or a sign; '第四条规定的' is a mention.
  { pattern: /^第\s*([零〇一二三四五六七八九十百两\d]{1,7})\s*条(?=$|[\s::、.。(])/u, read: chineseNumber },
  { pattern: /^(?:article|art\.?)\s*(\d{1,3}|[ivxlc]{1,8})(?![\p{L}\p{N}])/iu, read: latinNumber },
  { pattern: /^(?:статья|ст\.)\s*(\d{1,3})(?![\p{L}\p{N}])/iu, read: Number },
  { pattern: /^(\d{1,3})\s*[-–]?\s*(?:дугаар|дүгээр|р)\s+зүйл(?!\p{L})/iu, read: Number },
  { pattern: /^зүйл\s+(\d{1,3})(?![\p{L}\p{N}])/iu, read: Number },
  {
    pattern: new RegExp(`^(${mongolianOrdinals.join('|')})\\s+зүйл(?!\\p{L})`, 'iu'),
    read: (word) => mongolianOrdinals.indexOf(word) + 1,
  },
]

function headingsIn(text: string): Heading[] {
  const found: Heading[] = []
  for (const { index, 0: line } of text.matchAll(/[^\n]+/g)) {
    const number = articleNumber(line)
    if (number) found.push({ number, at: index })
  }
  return found
}

/** From each first article on; the longest, and of equal ones the last: a table of contents comes before the text. */
function bestChain(headings: Heading[]): Heading[] {
  let best: Heading[] = []
  // A text has few first articles; one made of nothing else would otherwise take long.
  const starts = headings.flatMap(({ number }, place) => (number === 1 ? [place] : [])).slice(-20)
  for (const start of starts) {
    const chain = chainFrom(headings.slice(start))
    if (chain.length >= best.length) best = chain
  }
  return best
}

/** Article after article; one is passed over only when the one that is due never comes. */
function chainFrom(headings: Heading[]): Heading[] {
  const lastPlace = new Map(headings.map(({ number }, place) => [number, place]))
  const chain: Heading[] = []
  let due = 1
  headings.forEach((heading, place) => {
    if (heading.number < due) return
    if (heading.number > due && (lastPlace.get(due) ?? -1) > place) return
    chain.push(heading)
    due = heading.number + 1
  })
  return chain
}

const digits = '零一二三四五六七八九'

/** 1 to 999, written 十二, 二十, 一百零三 or 12; null for what is no number. */
function chineseNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written)
  const plain = written.replaceAll('〇', '零').replaceAll('两', '二')
  const parts =
    /^(?:([一二三四五六七八九])?百)?零?(?:([一二三四五六七八九])?十)?([一二三四五六七八九])?$/u.exec(plain)
  if (!parts)
    return plain.length > 1 && [...plain].every((sign) => digits.includes(sign)) ? spelt(plain) : null
  const [, hundreds, tens, ones] = parts
  const value = (sign: string | undefined, present: boolean) =>
    sign ? digits.indexOf(sign) : present ? 1 : 0
  const number =
    value(hundreds, plain.includes('百')) * 100 + value(tens, plain.includes('十')) * 10 + value(ones, false)
  return number || null
}

/** 一二 for 12, as some texts have it. */
function spelt(signs: string): number {
  return Number([...signs].map((sign) => digits.indexOf(sign)).join(''))
}

const romans: Record<string, number> = { i: 1, v: 5, x: 10, l: 50, c: 100 }

function latinNumber(written: string): number | null {
  if (/^\d+$/.test(written)) return Number(written)
  if (!/^c{0,3}(xc|xl|l?x{0,3})(ix|iv|v?i{0,3})$/.test(written)) return null
  const values = [...written].map((letter) => romans[letter]!)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0) || null
}
