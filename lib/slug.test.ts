import fc from 'fast-check'
import { expect, test } from 'vitest'
import { slugFrom } from './slug'

test.each([
  ['Framework Agreement on the 5+1 Cooperation', 'framework-agreement-on-the-5-1-cooperation'],
  ['  Chifeng–Jinzhou: Café & Port!  ', 'chifeng-jinzhou-cafe-port'],
  ["Xi'an City’s Port", 'xian-citys-port'],
  ['Straße nach Łódź', 'strasse-nach-lodz'],
  ['Протокол о вступлении в силу', 'protokol-o-vstuplenii-v-silu'],
  ['Объединённый порт Цзиньчжоу — щит', 'obedinennyi-port-tszinchzhou-shchit'],
  ['Шилийн гол аймгийн хөтөлбөр, үйлдвэр', 'shiliin-gol-aimgiin-khotolbor-uildver'],
  ['赤峰 Chifeng 市', 'chifeng'],
])('%s becomes %s', (title, slug) => {
  expect(slugFrom(title)).toBe(slug)
})

test('a title without a letter that can be written in ASCII has no slug', () => {
  expect(slugFrom('赤峰市与锦州港战略合作框架协议')).toBeNull()
  expect(slugFrom('2009年联席会议纪要')).toBeNull()
  expect(slugFrom('ᠮᠣᠩᠭᠣᠯ')).toBeNull()
  expect(slugFrom('Ъь')).toBeNull()
  expect(slugFrom('')).toBeNull()
})

test('a long title is cut at a word, a long word at 60', () => {
  expect(slugFrom(`${'a'.repeat(50)} ${'b'.repeat(9)} c`)).toBe(`${'a'.repeat(50)}-${'b'.repeat(9)}`)
  expect(slugFrom(`${'a'.repeat(50)} ${'b'.repeat(10)}`)).toBe('a'.repeat(50))
  expect(slugFrom('a'.repeat(70))).toBe('a'.repeat(60))
})

test('a slug is always fit for an address', () => {
  const titles = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 100 }),
    fc.string({ unit: fc.constantFrom(...'ab1 -ЖйöЪ赤'), maxLength: 150 }),
  )
  fc.assert(
    fc.property(titles, (title) => {
      const slug = slugFrom(title)
      if (slug === null) return
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(slug.length).toBeLessThanOrEqual(60)
    }),
    { numRuns: 300 },
  )
})
