import { expect, it } from 'vitest'
import { inOrderOfRole, inProtocolOrder } from './order'

const party = (slug: string, en: string, zh?: string) => ({ slug, name: { en, ...(zh ? { zh } : {}) } })
const parties = [
  party('chengde', 'Chengde', '承德市'),
  party('zhangjiakou', 'Zhangjiakou', '张家口市'),
  party('chifeng', 'Chifeng', '赤峰市'),
  party('dornod', 'Dornod', '东方省'),
  party('chaoyang', 'Chaoyang', '朝阳市'),
]
const slugs = (hosts: string[], language: 'en' | 'zh') =>
  inProtocolOrder(parties, hosts, language)
    .map(({ slug }) => slug)
    .join(' ')

it('protocol order has the hosts first, as the record names them, and the others by the alphabet of the language', () => {
  expect(slugs(['zhangjiakou', 'dornod'], 'en')).toBe('zhangjiakou dornod chaoyang chengde chifeng')
  expect(slugs(['dornod'], 'zh')).toBe('dornod chaoyang chengde chifeng zhangjiakou')
  expect(slugs([], 'en')).toBe('chaoyang chengde chifeng dornod zhangjiakou')
})

it('after the hosts come those whose order was set, and a host stays where it is', () => {
  expect(slugs(['dornod', 'zhangjiakou', 'dornod', 'chifeng'], 'en')).toBe(
    'dornod zhangjiakou chifeng chaoyang chengde',
  )
})

it('a delegation is its head, alternates, advisers and interpreters, each in the party’s order', () => {
  const people = [
    { role: 'interpreter', position: 1 },
    { role: 'adviser', position: 4 },
    { role: 'head', position: 3 },
    { role: 'adviser', position: 2 },
    { role: 'alternate', position: 5 },
  ] as const
  expect(inOrderOfRole([...people]).map(({ role, position }) => `${role} ${position}`)).toEqual([
    'head 3',
    'alternate 5',
    'adviser 2',
    'adviser 4',
    'interpreter 1',
  ])
})
