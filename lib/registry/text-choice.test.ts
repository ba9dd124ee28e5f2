import { expect, it } from 'vitest'
import { chooseTexts } from './text-choice'
import type { PublicText } from './texts'

const text = (language: PublicText['language'], given: Partial<PublicText> = {}): PublicText => ({
  language,
  authority: 'authentic',
  prevailing: false,
  stale: false,
  file: `hash of ${language}`,
  name: '',
  madeFrom: null,
  pictures: [],
  kind: 'pdf',
  size: 1,
  reading: 'words',
  pages: null,
  ...given,
})
const texts = [
  text('en', { authority: 'translation' }),
  text('zh'),
  text('mn', { prevailing: true }),
  text('ru'),
]
const chosen = (asked: Parameters<typeof chooseTexts>[1], reader: 'en' | 'zh' | 'ru' = 'en') =>
  chooseTexts(texts, asked, reader).map(({ language }) => language)

it('the address says which, by language or by hash', () => {
  expect(chosen({ left: 'zh', right: 'ru' })).toEqual(['zh', 'ru'])
  expect(chosen({ left: 'hash of en', right: 'hash of zh' })).toEqual(['en', 'zh'])
  expect(chosen({ left: 'zh', right: 'none' })).toEqual(['zh'])
})
it('otherwise what prevails stands on the left, and the reader’s language beside it', () => {
  expect(chosen({})).toEqual(['mn', 'en'])
  expect(chosen({}, 'ru')).toEqual(['mn', 'ru'])
  expect(chosen({ left: ['zh', 'en'], right: 'xx' }, 'zh')).toEqual(['mn', 'zh'])
  expect(chosen({ left: 'zh', right: 'zh' }, 'zh')).toEqual(['zh', 'en'])
})
it('one text stands alone, and none is none', () => {
  expect(chooseTexts([text('zh')], {}, 'en')).toEqual([text('zh')])
  expect(chooseTexts([], {}, 'en')).toEqual([])
})
