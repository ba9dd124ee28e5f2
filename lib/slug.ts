/** The whole of how a title becomes the readable part of an address. */

const longest = 60

/** What remains of Cyrillic (Russian and Mongolian) and Latin after their marks are off; signs fall away. */
const spelling = new Map(
  [
    'а a,б b,в v,г g,д d,е e,ж zh,з z,и i,к k,л l,м m,н n,о o,ө o,п p,р r,с s,т t,у u,ү u,ф f,х kh,ц ts,ч ch,ш sh',
    'щ shch,ъ ,ы y,ь ,э e,ю yu,я ya',
    'ß ss,æ ae,œ oe,ø o,đ d,ð d,ł l,þ th,ı i',
  ]
    .flatMap((pairs) => pairs.split(','))
    .map((pair): [string, string] => [pair.slice(0, 1), pair.slice(2)]),
)

/**
 * A slug of ASCII letters, digits and single hyphens, at most 60 characters, cut at a word, from a Latin or Cyrillic
 * title. `null` when no letter is left, as of a Chinese title: its digits alone ('2009') would name too many things.
 */
export function slugFrom(title: string): string | null {
  const words = title
    .normalize('NFKD')
    .replace(/[\p{M}'’ʼ`]/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/gu, (letter) => spelling.get(letter) ?? ' ')
    .match(/[a-z0-9]+/g)
  if (!words?.some((word) => /[a-z]/.test(word))) return null
  const slug = words.join('-')
  if (slug.length <= longest) return slug
  const cut = slug.slice(0, longest + 1).lastIndexOf('-')
  return cut > 0 ? slug.slice(0, cut) : slug.slice(0, longest)
}
