import { beforeAll, describe, expect, it } from 'vitest'
import { actOf, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { published } from '@/lib/entries/testing'
import { type Agreement, findAgreement } from './agreement'
import { agreementOn } from './agreement-on'
import { registerVersion } from './version'

const database = testDatabase()
let agreement: Agreement

/** What the page of a day says: status, reason, and where each party stands. */
function on(day: string): string {
  const then = agreementOn(agreement, day)
  const parties = then.parties.map(({ slug, position }) => `${slug} ${position?.standing}`)
  return [then.status, then.standing.reason, ...parties].join(' · ')
}

beforeAll(async () => {
  const { owner } = database
  const [chifeng, jinzhou] = [await idOf(owner, 'party', 'chifeng'), await idOf(owner, 'party', 'jinzhou')]
  const given = {
    title: { en: 'A text with a past' },
    adopted: '2008-03',
    expires: '2020-12-31',
    forceClause: { condition: 'approvals', approvals: null, among: [], delay: null, date: '' },
  }
  const { entryId } = await published(owner, given, [
    actOf(chifeng, { act: 'signed', date: '2008-03-10' }),
    actOf(jinzhou, { act: 'signed', date: '2008' }),
    actOf(chifeng, { act: 'approved', date: '2009-05-01' }),
    actOf(jinzhou, { act: 'approved', date: '2010-01-15' }),
    actOf(jinzhou, { act: 'withdrew', date: '2015-06-01', effect: '2016-01-01' }),
  ])
  const [row] = await owner.execute<{ slug: string }>(`select slug from agreements where id = '${entryId}'`)
  agreement = (await findAgreement(await registerVersion(), row!.slug))!
})

describe('the position on a day', () => {
  it.each([
    ['2007-12-31', 'not_recorded · nothing_recorded · chifeng not_recorded · jinzhou not_recorded'],
    // That Jinzhou had signed by March 2008 is possible, and not known to be otherwise.
    ['2008-03-31', 'signed · signed_waiting · chifeng signed · jinzhou signed'],
    ['2009-12-31', 'signed · signed_waiting · chifeng approved · jinzhou signed'],
    ['2010-01-15', 'in_force · in_force_all · chifeng bound · jinzhou bound'],
    ['2015-12-31', 'in_force · in_force_all · chifeng bound · jinzhou bound'],
    ['2016-01-01', 'terminated · withdrawn_all · chifeng bound · jinzhou withdrawn'],
  ])('%s', (day, expected) => {
    expect(on(day)).toBe(expected)
  })

  it('of today is what the register says', () => {
    const today = new Date().toISOString().slice(0, 10)
    expect(agreementOn(agreement, today)).toEqual(agreement)
  })

  it('leaves the record itself as it is', () => {
    const then = agreementOn(agreement, '2007-01-01')
    expect([then.adopted, then.expires, then.title]).toEqual(['2008-03', '2020-12-31', agreement.title])
    expect(then.parties.flatMap(({ acts }) => acts)).toEqual([])
  })
})
