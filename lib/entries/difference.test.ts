import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contentDifference, wordDifference } from './difference'

test('Chinese words are compared whole', () => {
  expect(
    wordDifference('赤峰市与锦州港签署合作协议', '赤峰市与锦州港股份有限公司签署合作协议', 'zh'),
  ).toStrictEqual([
    { kind: 'same', text: '赤峰市与锦州港' },
    { kind: 'added', text: '股份有限公司' },
    { kind: 'same', text: '签署合作协议' },
  ])
  expect(wordDifference('双方签署协议', '双方签订协议', 'zh')).toStrictEqual([
    { kind: 'same', text: '双方' },
    { kind: 'removed', text: '签署' },
    { kind: 'added', text: '签订' },
    { kind: 'same', text: '协议' },
  ])
})

test('Russian and Mongolian words are compared whole, removed before added', () => {
  expect(wordDifference('Работы начнутся в мае.', 'Работы начались в мае.', 'ru')).toStrictEqual([
    { kind: 'same', text: 'Работы ' },
    { kind: 'removed', text: 'начнутся' },
    { kind: 'added', text: 'начались' },
    { kind: 'same', text: ' в мае.' },
  ])
  expect(wordDifference('хэлэлцээр байгуулав', 'хэлэлцээрийг байгуулав', 'mn')).toStrictEqual([
    { kind: 'removed', text: 'хэлэлцээр' },
    { kind: 'added', text: 'хэлэлцээрийг' },
    { kind: 'same', text: ' байгуулав' },
  ])
})

test('nothing, everything and white space alone', () => {
  expect(wordDifference('', '', 'en')).toStrictEqual([])
  expect(wordDifference('', 'new', 'en')).toStrictEqual([{ kind: 'added', text: 'new' }])
  expect(wordDifference('old', '', 'en')).toStrictEqual([{ kind: 'removed', text: 'old' }])
  expect(wordDifference('one  two', 'one two', 'en')).toStrictEqual([{ kind: 'same', text: 'one two' }])
})

test('long texts with little in common are compared as wholes, without a long wait', () => {
  const [before, after] = ['a', 'b'].map((letter) =>
    Array.from({ length: 20_000 }, (_, place) => letter + place).join(' '),
  ) as [string, string]
  expect(wordDifference(before, after, 'en')).toStrictEqual([
    { kind: 'removed', text: before },
    { kind: 'added', text: after },
  ])
  expect(wordDifference('', after, 'en')).toStrictEqual([{ kind: 'added', text: after }])
})

test('a malformed language tag is refused', () => {
  expect(() => wordDifference('a', 'b', '')).toThrow(RangeError)
})

test('the parts add up to both texts, but for white space', () => {
  const texts = fc.string({
    unit: fc.constantFrom('赤峰', '锦州', '市', 'port', ' ', '\n', '，', 'порт'),
    maxLength: 30,
  })
  const squeezed = (text: string) => text.replace(/\s+/g, '')
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const parts = wordDifference(before, after, 'zh')
      const without = (kind: string) =>
        parts.flatMap((part) => (part.kind === kind ? [] : [part.text])).join('')
      expect(squeezed(without('added'))).toBe(squeezed(before))
      expect(squeezed(without('removed'))).toBe(squeezed(after))
    }),
    { numRuns: 1000 },
  )
})

test('fields are compared by path, keys sorted, equal ones left out', () => {
  expect(
    contentDifference(
      { type: 'agreement', title: { zh: '协议', en: 'Agreement' }, signed: '2007', gone: true },
      { type: 'agreement', title: { zh: '框架协议', en: 'Agreement', ru: 'Соглашение' }, signed: '2007-10' },
    ),
  ).toStrictEqual([
    { path: ['gone'], before: true, after: undefined },
    { path: ['signed'], before: '2007', after: '2007-10' },
    { path: ['title', 'ru'], before: undefined, after: 'Соглашение' },
    { path: ['title', 'zh'], before: '协议', after: '框架协议' },
  ])
})

test('an object that one side lacks is walked all the same', () => {
  expect(contentDifference({}, { title: { en: 'Port' } })).toStrictEqual([
    { path: ['title', 'en'], before: undefined, after: 'Port' },
  ])
  expect(contentDifference({ title: null }, { title: { en: 'Port' } })).toStrictEqual([
    { path: ['title'], before: null, after: { en: 'Port' } },
  ])
  expect(contentDifference({}, { title: {} })).toStrictEqual([
    { path: ['title'], before: undefined, after: {} },
  ])
})

test('values of different types differ, however alike they read', () => {
  expect(contentDifference({ count: 1, note: null }, { count: '1', note: 'null' })).toStrictEqual([
    { path: ['count'], before: 1, after: '1' },
    { path: ['note'], before: null, after: 'null' },
  ])
})

test('an array of scalars is one field, an array of objects one field per index', () => {
  expect(contentDifference({ parties: ['a', 'b'] }, { parties: ['b', 'a'] })).toStrictEqual([
    { path: ['parties'], before: ['a', 'b'], after: ['b', 'a'] },
  ])
  expect(contentDifference({ parties: ['a'] }, { parties: ['a', 'b'] })).toStrictEqual([
    { path: ['parties'], before: ['a'], after: ['a', 'b'] },
  ])
  expect(
    contentDifference(
      { sources: [{ url: 'x' }, { url: 'y' }] },
      { sources: [{ url: 'x' }, { url: 'z' }, { url: 'new' }] },
    ),
  ).toStrictEqual([
    { path: ['sources', '1'], before: { url: 'y' }, after: { url: 'z' } },
    { path: ['sources', '2'], before: undefined, after: { url: 'new' } },
  ])
  expect(contentDifference({}, { sources: [{ url: 'x' }] })).toStrictEqual([
    { path: ['sources', '0'], before: undefined, after: { url: 'x' } },
  ])
  expect(contentDifference({ list: [1] }, { list: { 0: 1 } })).toStrictEqual([
    { path: ['list'], before: [1], after: { 0: 1 } },
  ])
})

test('a field named like something inherited is only a field', () => {
  expect(contentDifference({}, { constructor: 'Chifeng', toString: 'x' })).toStrictEqual([
    { path: ['constructor'], before: undefined, after: 'Chifeng' },
    { path: ['toString'], before: undefined, after: 'x' },
  ])
})

test('documents differ nowhere exactly when they are equal, whatever the order of keys', () => {
  const documents = fc.dictionary(fc.constantFrom('a', 'b', 'c'), fc.jsonValue({ maxDepth: 3 }), {
    noNullPrototype: true,
  })
  const sorted = (value: unknown): string =>
    JSON.stringify(value, (_, field) =>
      field && typeof field === 'object' && !Array.isArray(field)
        ? Object.fromEntries(
            Object.keys(field)
              .sort()
              .map((key) => [key, field[key]]),
          )
        : field,
    )
  fc.assert(
    fc.property(documents, documents, (one, other) => {
      expect(contentDifference(one, structuredClone(one))).toStrictEqual([])
      expect(contentDifference(one, other).length === 0).toBe(sorted(one) === sorted(other))
    }),
    { numRuns: 1000 },
  )
})
