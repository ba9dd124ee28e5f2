import { expect, test } from 'vitest'
import { addressIn } from './address'

test('a page keeps its place and its query in another language', () => {
  expect(addressIn('zh', 'en', '/en/agreements?q=port&page=2')).toBe('/zh/agreements?q=port&page=2')
  expect(addressIn('ru', 'mn', '/mn')).toBe('/ru')
  expect(addressIn('ru', 'mn', '/mn?q=1')).toBe('/ru?q=1')
})

test('an address that is not in the current language leads home', () => {
  expect(addressIn('zh', 'en', null)).toBe('/zh')
  expect(addressIn('zh', 'en', '//evil.example/en')).toBe('/zh')
  expect(addressIn('zh', 'en', '/english')).toBe('/zh')
})
