import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { namespaces } from './namespaces'
import { locales } from './routing'

type Tree = { [key: string]: string | Tree }

const folder = new URL('./messages/', import.meta.url)
const read = (locale: string, namespace: string): Tree =>
  JSON.parse(readFileSync(new URL(`${locale}/${namespace}.json`, folder), 'utf8'))

/** Every message as its key and its arguments, so that a translation that loses one is seen. */
function outline(tree: Tree, path = ''): string[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    if (typeof value !== 'string') return outline(value, `${path}${key}.`)
    // In a plural or a choice, `{word}` may be a branch: only what opens one is surely an argument.
    const argument = /, (plural|select)/.test(value) ? /\{\w+,/g : /\{\w+|<\w+>/g
    return [`${path}${key} ${[...new Set(value.match(argument))].sort().join(' ')}`]
  })
}

const leaves = (tree: Tree): string[] =>
  Object.values(tree).flatMap((value) => (typeof value === 'string' ? [value] : leaves(value)))

test.each(locales)('%s has the files of the list and no other', (locale) => {
  const files = readdirSync(new URL(locale, folder)).map((file) => file.replace(/\.json$/, ''))
  expect(files.sort()).toEqual([...namespaces].sort())
})

test.each(locales.flatMap((locale) => namespaces.map((namespace) => [locale, namespace] as const)))(
  '%s says all that English says: %s',
  (locale, namespace) => {
    expect(outline(read(locale, namespace)).sort()).toEqual(outline(read('en', namespace)).sort())
    expect(leaves(read(locale, namespace)).every((text) => text.trim() !== '')).toBe(true)
  },
)

test('no Russian sentence puts a dot behind a date, which ends in one: "28 мая 2024 г."', () => {
  const all = namespaces.flatMap((namespace) => leaves(read('ru', namespace)))
  expect(all.filter((text) => /(<date><\/date>|\{date\})\./.test(text))).toEqual([])
})
