import { expect, it } from 'vitest'
import { type PlanContent, planComplete } from './schema'

function flawsOf(given: Partial<PlanContent>) {
  const party = '019a0000-0000-7000-8000-000000000001'
  const plan = {
    title: { en: 'Sample plan' },
    party,
    issuer: {},
    period: '2016/2020',
    scope: {},
    endorses: [],
  }
  const parsed = planComplete.safeParse({ ...plan, sources: [], note: {}, ...given })
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}

it('a plan has a title, a period that is a date, and one issuer: a party, or another in words', () => {
  expect(flawsOf({})).toEqual([])
  expect(flawsOf({ party: null, issuer: { en: 'Sample ministry' }, period: '' })).toEqual([])
  expect(flawsOf({ title: {} })).toEqual(['title title.required'])
  expect(flawsOf({ party: null })).toEqual(['party issuer.required'])
  expect(flawsOf({ issuer: { en: 'Sample ministry' } })).toEqual(['issuer issuer.both'])
  expect(flawsOf({ period: '2016-2020' })).toEqual(['period date.form'])
})
