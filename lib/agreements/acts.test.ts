import { expect, test } from 'vitest'
import { actKinds } from '@/db/vocabulary'
import { asks, mannersOf, ownParts } from './acts'
import { actComplete, emptyActContent } from './schema'

const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`
const full = {
  ...emptyActContent,
  agreement: id(1),
  party: id(2),
  date: '2024-06-12',
  manner: 'ratification' as const,
  place: { zh: '赤峰' },
  capacity: { zh: '市长' },
  predecessor: id(3),
  about: id(4),
  opposes: true,
  articles: ['3', '5(2)'],
  text: { zh: '对第三条作出保留。' },
}

test('of what was typed for another kind of act nothing is kept', () => {
  expect(ownParts({ ...full, act: 'signed' })).toEqual({
    ...emptyActContent,
    agreement: id(1),
    party: id(2),
    date: '2024-06-12',
    act: 'signed',
    place: { zh: '赤峰' },
    capacity: { zh: '市长' },
  })
  expect(ownParts({ ...full, act: 'reserved' })).toMatchObject({
    manner: null,
    about: null,
    articles: ['3', '5(2)'],
    text: { zh: '对第三条作出保留。' },
  })
  expect(ownParts({ ...full, act: 'withdrew' })).toMatchObject({
    text: {},
    opposes: false,
    predecessor: null,
  })
})

test('a signature is definitive or ad referendum, a consent is called as the text calls it', () => {
  expect(mannersOf('signed')).toEqual(['definitive', 'ad_referendum'])
  expect(mannersOf('approved')).toContain('ratification')
  expect(actKinds.filter((kind) => mannersOf(kind).length > 0)).toEqual(['signed', 'approved'])
  expect(asks(null, 'text')).toBe(false)
})

test('an objection names what it is about, and nobody succeeds itself', () => {
  const flaws = (act: object) =>
    actComplete
      .safeParse({ ...full, ...act })
      .error?.issues.map(({ path, message }) => [path.join(), message])
  expect(flaws({ act: 'objected', about: null })).toEqual([['about', 'about.required']])
  expect(flaws({ act: 'lifted', about: null })).toEqual([['about', 'about.required']])
  expect(flaws({ act: 'reserved', about: null, predecessor: null })).toBeUndefined()
  expect(flaws({ act: 'succeeded', predecessor: id(2) })).toEqual([['predecessor', 'predecessor.itself']])
})
