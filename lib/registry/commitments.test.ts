import { beforeAll, describe, expect, it } from 'vitest'
import { actOf, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { published } from '@/lib/entries/testing'
import { listActsOf } from './acts-of-party'
import { commitmentsOf, isBound } from './commitments'
import { compareParties } from './comparison'
import { findParty, membershipsThen } from './parties'
import { registerVersion } from './version'

const database = testDatabase()
let version = 0

async function boundOn(party: string, day: string | null) {
  const { commitments } = await commitmentsOf(version, party, day)
  return commitments.filter(isBound).map(({ title, standing, since }) => `${title.en} ${standing} ${since}`)
}

beforeAll(async () => {
  const { owner } = database
  const [chifeng, jinzhou] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'jinzhou')]
  const both = (act: 'signed' | 'in_force', date: string) => [
    actOf(chifeng, { act, date }),
    actOf(jinzhou, { act, date }),
  ]
  await published(owner, { title: { en: 'Roads' }, adopted: '2008' }, [
    ...both('signed', '2008-03-10'),
    ...both('in_force', '2009-01-01'),
    actOf(jinzhou, { act: 'withdrew', date: '2015-06-01', effect: '2016-01-01' }),
  ])
  await published(owner, { title: { en: 'Rails' }, adopted: '2010', expires: '2019-12-31' }, [
    ...both('signed', '2010-03-10'),
    ...both('in_force', '2010-05-01'),
  ])
  await published(owner, { title: { en: 'Water' }, adopted: '2012' }, [
    actOf(chifeng, { act: 'in_force', date: '2012-05-01' }),
  ])
  version = await registerVersion()
})

describe('what binds a party', () => {
  it.each([
    ['chifeng', '2008-12-31', []],
    ['chifeng', '2009-01-01', ['Roads bound 2009-01-01']],
    ['jinzhou', '2012-12-31', ['Rails bound 2010-05-01', 'Roads bound 2009-01-01']],
    ['chifeng', '2012-12-31', ['Water bound 2012-05-01', 'Rails bound 2010-05-01', 'Roads bound 2009-01-01']],
    // It withdrew from one, and the other has expired.
    ['jinzhou', '2020-01-01', []],
    ['chengde', null, []],
  ])('%s on %s', async (party, day, expected) => {
    expect(await boundOn(party, day)).toEqual(expected)
  })

  it('says today what each agreement itself says', async () => {
    expect(await boundOn('chifeng', null)).toEqual(['Water bound 2012-05-01'])
    const { commitments, of, looked } = await commitmentsOf(version, 'jinzhou', null)
    expect([of, looked]).toEqual([5, 5])
    expect(commitments.find(({ title }) => title.en === 'Roads')).toMatchObject({
      status: 'terminated',
      standing: 'withdrawn',
      since: null,
    })
  })
})

it('the acts of a party are the latest first, and none that surely comes after the day', async () => {
  const acts = async (day: string | null) =>
    (await listActsOf(version, 'jinzhou', day)).acts
      .filter(({ agreement }) => ['Roads', 'Rails'].includes(agreement.title.en ?? ''))
      .map(({ act, date }) => `${date} ${act}`)
  expect(await acts(null)).toEqual([
    '2015-06-01 withdrew',
    '2010-05-01 in_force',
    '2010-03-10 signed',
    '2009-01-01 in_force',
    '2008-03-10 signed',
  ])
  expect(await acts('2009-12-31')).toEqual(['2009-01-01 in_force', '2008-03-10 signed'])
})

describe('two parties', () => {
  const compared = async (day: string | null) => {
    const [one, other] = [await findParty(version, 'chifeng'), await findParty(version, 'jinzhou')]
    return compareParties(version, one!, other!, day)
  }

  it('are bound by the same, or one of them is', async () => {
    const { both, oneOnly, otherOnly } = await compared('2012-12-31')
    expect(both.map(({ one }) => one.title.en)).toEqual(['Rails', 'Roads'])
    expect(oneOnly.map(({ title }) => title.en)).toEqual(['Water'])
    expect(otherOnly).toEqual([])
  })

  it('belong to the same bodies, for what is recorded of the day', async () => {
    const bodies = async (day: string) =>
      (await compared(day)).bodies.map(({ slug, one, other }) => `${slug} ${one.belongs} ${other.belongs}`)
    expect(await bodies('2008-12-31')).toEqual(['xi-chi-chao-jin possible possible'])
    expect(await bodies('2010-12-31')).toEqual([
      'nine-plus-one certain certain',
      'xi-chi-chao-jin possible possible',
    ])
  })
})

it('a party belonged on a day to what it had joined by then', async () => {
  const jinzhou = (await findParty(version, 'jinzhou'))!
  const then = membershipsThen(jinzhou.memberships, '2008-12-31')
  expect(then.find(({ body }) => body.slug === 'nine-plus-one')?.belongs).toBe('none')
})
