/**
 * The whole of how text becomes words for full-text search, alike for documents and for queries. Chinese is indexed
 * by character and by pair of characters, so that finding a word does not hang on where a segmenter would cut it.
 */

/** Longer words are cut into pieces of this length, in documents and queries alike: PostgreSQL refuses long lexemes. */
const wordRuns = /\p{Script=Han}+|(?:(?!\p{Script=Han})[\p{L}\p{M}\p{N}]){1,64}/gu
const mostQueryTokens = 20

const scripts = [
  ['Hans', /\p{Script=Han}/gu],
  ['Cyrl', /\p{Script=Cyrillic}/gu],
  ['Mong', /\p{Script=Mongolian}/gu],
  ['Latn', /\p{Script=Latin}/gu],
] as const

export type QueryToken = { token: string; script: 'han' | 'cyrillic' | 'other' }

/**
 * One spelling for text that reads the same: NFKC, lower case, Latin letters without accents, ё as е (й stays: the
 * Russian stemmer needs it), without what cannot be seen (zero-width and other format characters, variation
 * selectors) or cannot be stored (NUL, lone surrogates).
 */
export function normaliseText(text: string): string {
  return text
    .replace(/[\0\p{Surrogate}\p{Cf}\p{Variation_Selector}]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}+/gu, ''))
    .replaceAll('ё', 'е')
}

/**
 * The words of a document, in order, repeated as often as they stand there: every Han character and every pair of
 * neighbours; other words as written; after a Cyrillic word also its Mongolian stem where that differs, since the
 * text does not say whether it is Russian or Mongolian.
 */
export function searchTokens(text: string): string[] {
  return wordsOf(text).flatMap((word) => {
    if (isHan(word)) return hanTokens(word)
    const stem = isCyrillic(word) ? mongolianStem(word) : word
    return stem === word ? [word] : [word, stem]
  })
}

/**
 * The words of a query, at most 20, none for blank or punctuation. A Han run is its pairs, or its one character;
 * other words come as written: for a Cyrillic one look for `mongolianStem(token)` too.
 */
export function queryTokens(text: string): QueryToken[] {
  return wordsOf(text)
    .flatMap((word): QueryToken[] => {
      if (!isHan(word)) return [{ token: word, script: isCyrillic(word) ? 'cyrillic' : 'other' }]
      return pairs(word).map((token) => ({ token, script: 'han' }))
    })
    .slice(0, mostQueryTokens)
}

/** Whether the text begins with a Han character. */
export function isHan(char: string): boolean {
  return /^\p{Script=Han}/u.test(char)
}

/** The script most letters are in (ISO 15924), `null` where none is in one of these; Han counts as simplified Chinese. */
export function scriptOf(text: string): 'Hans' | 'Cyrl' | 'Mong' | 'Latn' | null {
  const counts = scripts.map(([script, letters]) => ({ script, count: text.match(letters)?.length ?? 0 }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  return most.count > 0 ? most.script : null
}

/**
 * A light stem of a Mongolian word in Cyrillic, in lower case as `normaliseText` gives it: three endings at most
 * (plural, case, reflexive), never fewer than three letters left, and the short vowel that comes and goes
 * (бичиг, бичгийн) taken out. A stem is a key for finding, not a word: where a word itself ends like an ending, that
 * goes too (хэлэлцээр gives хэлэлц). It cannot join a plural that changes the stem (гишүүн, гишүүд; хүн, хүмүүс),
 * the reflexive after a genitive (-ынхаа), a fourth ending, endings of verbs, or a bare reflexive after three letters
 * (хотоо), and it may join what only looks alike.
 */
export function mongolianStem(word: string): string {
  let stem = withoutLooseEnd(word)
  for (let taken = 0; taken < 3; taken++) stem = withoutLooseEnd(stem.replace(mongolianEnding, '$1'))
  return stem.replace(fleetingVowel, '$1$2')
}

const vowels = 'аеиоуыэюяөү'
const longVowels = 'аа|ээ|оо|өө|уу|үү'
// The shortest beginning of three letters or more lets go of the longest ending. A bare reflexive needs four, or
// гэрээ (contract) would be гэр (house).
const endings = [
  `(?:н|(?<=[${vowels}])ч)?(?:ууд|үүд)`,
  'ийн|ын|ний|ны|ий|ы|(?<=й)н',
  `ийг|ыг|(?<=${longVowels}|й)г`,
  'д|т',
  `(?:н|(?<=${longVowels})г)?(?:аас|ээс|оос|өөс)|(?:(?<=${longVowels})г)?(?:аар|ээр|оор|өөр)|и[аоэ][ср]`,
  'тай|тэй|той',
  'руу|рүү|луу|лүү',
  '(?<=.{4})(?:аа|ээ|оо|өө)',
]
const mongolianEnding = new RegExp(`^(.{3,}?)(?:${endings.join('|')})$`, 'u')
const fleetingVowel = new RegExp(`^(.+[^${vowels}й])[аеиоуэөү]([^${vowels}йь])$`, 'u')
const shortVowelOrSign = new RegExp(`(?<=.{2}[^${vowels}])[аеиоуэөүьъ]$`, 'u')
const unstableN = new RegExp(`(?<=.{3}[${vowels}])н$`, 'u')

/** Without the short vowel, sign or н that stands at a word's end in some of its forms only. */
function withoutLooseEnd(word: string): string {
  return word.replace(shortVowelOrSign, '').replace(unstableN, '').replace(shortVowelOrSign, '')
}

function wordsOf(text: string): string[] {
  return normaliseText(text).match(wordRuns) ?? []
}

function isCyrillic(word: string): boolean {
  return /\p{Script=Cyrillic}/u.test(word)
}

function hanTokens(run: string): string[] {
  const chars = [...run]
  return chars.flatMap((char, place) => (place + 1 < chars.length ? [char, char + chars[place + 1]] : [char]))
}

/** Pairs of neighbouring characters; a single character stands for itself. */
function pairs(run: string): string[] {
  const chars = [...run]
  return chars.length === 1 ? chars : chars.slice(1).map((char, place) => `${chars[place]}${char}`)
}
