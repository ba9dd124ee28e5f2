import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as vocabulary from '@/db/vocabulary'
import { locales } from './routing'

const { languages: _, openStatuses: __, partyRoles: ___, ...groups } = vocabulary

const wordsIn = (locale: string): Record<string, Record<string, string>> =>
  JSON.parse(readFileSync(new URL(`./messages/${locale}/words.json`, import.meta.url), 'utf8'))

test.each(locales)('every stored word has a label in %s, and nothing else has', (locale) => {
  const labels = wordsIn(locale)
  for (const [group, words] of Object.entries(groups)) {
    expect([group, Object.keys(labels[group] ?? {}).sort()]).toEqual([group, [...words].sort()])
  }
  expect(Object.keys(labels.inverseRelationKinds ?? {}).sort()).toEqual([...vocabulary.relationKinds].sort())
})

test.each(locales)('two words of one group are never called the same in %s', (locale) => {
  for (const [group, labels] of Object.entries(wordsIn(locale))) {
    if (group === 'events') continue
    expect([group, new Set(Object.values(labels)).size]).toEqual([group, Object.keys(labels).length])
  }
})
