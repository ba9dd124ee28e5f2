import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isHan, mongolianStem, normaliseText, queryTokens, scriptOf, searchTokens } from './text'

test('text that reads the same is spelt the same', () => {
  expect(normaliseText('Ａ４ Ｃａｆé')).toBe('a4 cafe')
  expect(normaliseText('Łódź, Việt Nam')).toBe('łodz, viet nam')
  expect(normaliseText('Ёлка, Й')).toBe('елка, й')
  expect(normaliseText('Е\u0308лка, и\u0306')).toBe('елка, й')
  expect(normaliseText('Ү Ө')).toBe('ү ө')
})

test('what cannot be seen or stored is dropped', () => {
  expect(normaliseText('a\0b\u200bc\u200dd\ufeffe\u00adf')).toBe('abcdef')
  expect(normaliseText('a\ud800b\udc00c')).toBe('abc')
  expect(normaliseText('𠮷')).toBe('𠮷')
  expect(normaliseText('ᠠ\u180b\u180c\u180d\u180e\u180fᠨ')).toBe('ᠠᠨ')
})

test('a document is indexed by Han character and pair, by word and by Mongolian stem', () => {
  expect(searchTokens('赤峰市')).toStrictEqual(['赤', '赤峰', '峰', '峰市', '市'])
  expect(searchTokens('赤峰，市')).toStrictEqual(['赤', '赤峰', '峰', '市'])
  expect(searchTokens('The 5+1 Forum: Café')).toStrictEqual(['the', '5', '1', 'forum', 'cafe'])
  expect(searchTokens('A4纸')).toStrictEqual(['a4', '纸'])
  expect(searchTokens('хотын хот')).toStrictEqual(['хотын', 'хот', 'хот'])
  expect(searchTokens('ᠮᠣᠩᠭᠣᠯ\u202fᠤᠨ')).toStrictEqual(['ᠮᠣᠩᠭᠣᠯ', 'ᠤᠨ'])
  expect(searchTokens(' — … 。')).toStrictEqual([])
})

test('a query looks for pairs, for a lone character, for words', () => {
  expect(queryTokens('锦州港')).toStrictEqual([
    { token: '锦州', script: 'han' },
    { token: '州港', script: 'han' },
  ])
  expect(queryTokens('港')).toStrictEqual([{ token: '港', script: 'han' }])
  expect(queryTokens('𠮷')).toStrictEqual([{ token: '𠮷', script: 'han' }])
  expect(queryTokens('Протокол 5+1 Port')).toStrictEqual([
    { token: 'протокол', script: 'cyrillic' },
    { token: '5', script: 'other' },
    { token: '1', script: 'other' },
    { token: 'port', script: 'other' },
  ])
  expect(queryTokens('')).toStrictEqual([])
  expect(queryTokens(' ?!。')).toStrictEqual([])
})

test('a query has at most 20 tokens, and no token is too long for PostgreSQL', () => {
  expect(queryTokens('一'.repeat(50))).toHaveLength(20)
  expect(queryTokens('a '.repeat(50))).toHaveLength(20)
  expect(queryTokens('𐐨'.repeat(100)).map(({ token }) => [...token].length)).toStrictEqual([64, 36])
})

const families = `
хэлэлц: хэлэлцээр хэлэлцээрийн хэлэлцээрүүд хэлэлцээрээс хэлэлцээрт хэлэлцээрийг хэлэлцээртэй хэлэлцээрүүдээс
санамж: санамж санамжийн санамжид санамжаас
бичг: бичиг бичгийн бичгийг бичигт бичгээр бичгүүд бичгээс
гэрээ: гэрээ гэрээний гэрээг гэрээнд гэрээгээр гэрээнээс гэрээнүүд гэрээтэй
хот: хот хотын хотод хотыг хотоос хотоор хоттой хотууд хотуудын хотуудад хотруу хотдоо
аймг: аймаг аймгийн аймагт аймгаас аймгууд аймгуудын
хурл: хурал хурлын хуралд хурлаас хурлаар хурлууд
хороо: хороо хорооны хороонд хорооноос хороог хороотой
гишүү: гишүүн гишүүний гишүүнийг гишүүнээс гишүүнтэй
ажиллг: ажиллагаа ажиллагааны ажиллагаанд ажиллагааг ажиллагаагаар ажиллагаатай
төсл: төсөл төслийн төсөлд төслүүд төслөөс төслүүдийг
тээвр: тээвэр тээврийн тээвэрт тээврээр
зам: зам замын замаар замд замууд
орн: орон орны оронд орнууд орноос
комп: компани компанийн компанид компаниас компаниар
төлөөлөгч: төлөөлөгч төлөөлөгчийн төлөөлөгчид төлөөлөгчдийн төлөөлөгчүүд
хөтөлбр: хөтөлбөр хөтөлбөрийн хөтөлбөрт хөтөлбөрөөр хөтөлбөрүүд
гаал: гааль гаалийн гаальд гаалиас
далай: далай далайн далайд
байгууллг: байгууллага байгууллагын байгууллагад байгууллагуудын байгууллагаас
залуу: залуу залуучууд залуучуудын
`
  .trim()
  .split('\n')
  .map((line) => line.split(': ') as [string, string])

test.each(families)('%s is the stem of %s', (stem, words) => {
  expect(words.split(' ').map(mongolianStem)).toStrictEqual(words.split(' ').map(() => stem))
})

test('words of different families keep different stems', () => {
  expect(new Set(families.map(([stem]) => stem)).size).toBe(families.length)
  expect(mongolianStem('гэр')).not.toBe(mongolianStem('гэрээ'))
  expect(mongolianStem('хил')).not.toBe(mongolianStem('хэл'))
})

test('a stem keeps three letters of any word that has them', () => {
  const cyrillic = fc.string({ unit: fc.constantFrom(...'абгдийклмнортуүыөэь'), maxLength: 20 })
  fc.assert(
    fc.property(cyrillic, (word) => {
      expect(mongolianStem(word).length).toBeGreaterThanOrEqual(Math.min(3, word.length))
    }),
    { numRuns: 1000 },
  )
})

test('the script is that of most letters', () => {
  expect(scriptOf('赤峰 A 市')).toBe('Hans')
  expect(scriptOf('Порт Jinzhou и Чифэн')).toBe('Cyrl')
  expect(scriptOf('ᠮᠣᠩᠭᠣᠯ')).toBe('Mong')
  expect(scriptOf('Chifeng 市')).toBe('Latn')
  expect(scriptOf('5+1 — 2009')).toBeNull()
  expect(scriptOf('')).toBeNull()
})

test('Han is told from other writing', () => {
  expect(['赤', '𠮷', '〇'].every(isHan)).toBe(true)
  expect(['a', 'я', '，', '5', ''].some(isHan)).toBe(false)
})

const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ max: 0xffff, min: 0 }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'binary', maxLength: 3 }),
      fc.constantFrom('赤', '峰', 'хот', 'ын', ' ', 'é', '\0', '\ud800'),
    ),
  )
  .map((parts) => parts.join(''))

test('normalised text is storable, and normalising again changes nothing', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const once = normaliseText(text)
      expect(once.isWellFormed()).toBe(true)
      expect(once).not.toContain('\0')
      expect(normaliseText(once)).toBe(once)
    }),
    { numRuns: 1000 },
  )
})

test('a query finds the document it was copied from, whole or any piece of Chinese', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const indexed = new Set(searchTokens(text))
      expect(queryTokens(text).filter(({ token }) => !indexed.has(token))).toStrictEqual([])
    }),
    { numRuns: 1000 },
  )
  const title = '赤峰市与锦州港股份有限公司签署战略合作框架协议'
  const indexed = new Set(searchTokens(title))
  fc.assert(
    fc.property(fc.nat(title.length), fc.nat(title.length), (from, to) => {
      expect(queryTokens(title.slice(from, to)).every(({ token }) => indexed.has(token))).toBe(true)
    }),
  )
})
