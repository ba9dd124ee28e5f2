import { expect, test } from 'vitest'
import { preferredLanguage } from './preferred-language'

test.each([
  ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
  ['fr, ru;q=0.7, en;q=0.2', 'ru'],
  ['en;q=0.2, mn;q=0.9', 'mn'],
  ['en;q=0, ru', 'ru'],
  ['fr', 'en'],
  ['', 'en'],
  ['*', 'en'],
  [';;;q=,,zh', 'zh'],
])('%s reads %s', (header, language) => {
  expect(preferredLanguage(header)).toBe(language)
})
