import { expect, test } from 'vitest'
import { emptyFilter, isNarrowed, parseFilter, searchOf, withChange } from './filter'

const of = (search: string) => parseFilter(new URLSearchParams(search))

test('an address says the filter, and the filter the address', () => {
  const asked = of(
    'q=port&type=protocol&type=minutes&year=2007&year=none&from=2007&to=2012-05&sort=title&page=3',
  )
  expect(asked).toMatchObject({
    q: 'port',
    type: ['protocol', 'minutes'],
    year: ['2007', 'none'],
    from: '2007',
    to: '2012-05',
    sort: 'title',
    page: 3,
  })
  expect(searchOf(asked)).toBe(
    '?q=port&type=minutes&type=protocol&year=2007&year=none&from=2007&to=2012-05&sort=title&page=3',
  )
  expect(parseFilter({ type: ['protocol', 'minutes'], q: 'port' }).type).toEqual(['protocol', 'minutes'])
})

test('nothing asked is an empty address', () => {
  expect(searchOf(emptyFilter)).toBe('')
  expect(isNarrowed(emptyFilter)).toBe(false)
  expect(isNarrowed(of('year=none'))).toBe(true)
})

test('relevance is the order of a search and of nothing else', () => {
  expect(of('q=port').sort).toBe('relevance')
  expect(of('').sort).toBe('newest')
  expect(of('sort=relevance').sort).toBe('newest')
  expect(of('q=port&sort=newest').sort).toBe('newest')
  expect(withChange(of('q=port'), { q: '' }).sort).toBe('newest')
})

test('what makes no sense is ignored', () => {
  const nonsense = of(
    'type=constructor&status=&party=../x&body=%00&subject=ports&subject=ports&year=20x7&from=31.02.2019&to=2009~&sort=__proto__&page=-1&after=abc&before=1e9',
  )
  expect(nonsense).toEqual({ ...emptyFilter, subject: ['ports'] })
  expect(of('page=0').page).toBe(1)
  expect(of('page=99999999999999999999').page).toBe(1)
})

test('hostile parameters do not break it', () => {
  expect(parseFilter(JSON.parse('{"__proto__": {"q": "x"}, "constructor": "y"}'))).toEqual(emptyFilter)
  expect(parseFilter({ q: ['first', 'second'] }).q).toBe('first')
  expect(parseFilter({ q: 'a\ud800\0b' }).q).toBe('a  b')
  expect(of('q=a%00b').q).toBe('a b')
  expect(of(`q=${'x'.repeat(5000)}`).q).toHaveLength(200)
  expect(of(Array.from({ length: 80 }, (_, i) => `party=p${i}`).join('&')).party).toHaveLength(50)
})

test('dates may be typed as people write them', () => {
  expect(of(`from=${encodeURIComponent('2019年6月12日')}&to=12.06.2020`)).toMatchObject({
    from: '2019-06-12',
    to: '2020-06-12',
  })
})

test('a change of the filter leads to the first page', () => {
  const changed = withChange(of('q=port&page=3&after=12'), { type: ['protocol'] })
  expect(searchOf(changed)).toBe('?q=port&type=protocol')
})
