import { expect, test } from 'vitest'
import { originalText, otherTexts, textFor } from './multilingual'

const title = { en: 'Memorandum', zh: '备忘录' }

test('a reader is shown the own language first', () => {
  expect(textFor(title, 'en', 'zh')).toEqual({ text: 'Memorandum', language: 'en', lang: 'en' })
})

test('a missing language falls back to the original, then to the next best', () => {
  expect(textFor(title, 'ru', 'zh')).toEqual({ text: '备忘录', language: 'zh', lang: 'zh-Hans' })
  expect(textFor({ en: 'Memorandum', ru: 'Меморандум' }, 'mn', 'ru')?.text).toBe('Меморандум')
  expect(textFor({ 'mn-Mong': 'ᠭᠡᠷ᠎ᠡ' }, 'en')?.lang).toBe('mn-Mong')
  expect(textFor(title, 'ru')?.language).toBe('en')
  expect(textFor({}, 'en', 'zh')).toBeNull()
})

test('an empty text is no text', () => {
  expect(textFor({ en: '', zh: '备忘录' }, 'en')?.text).toBe('备忘录')
})

test('the other languages leave out the one shown and the traditional script', () => {
  expect(otherTexts({ ...title, 'mn-Mong': 'ᠭᠡᠷ᠎ᠡ' }, 'en').map((text) => text.language)).toEqual(['zh'])
})

test('the original stands beside a translation only', () => {
  expect(originalText(title, 'zh', 'en')?.text).toBe('备忘录')
  expect(originalText(title, 'zh', 'zh')).toBeNull()
  expect(originalText({ en: 'Memorandum' }, 'zh', 'en')).toBeNull()
  expect(originalText(title, null, 'en')?.text).toBe('备忘录')
})
