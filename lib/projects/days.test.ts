import { expect, it } from 'vitest'
import { daysOfSteps } from './days'

it('each step stands from the earliest day of its date until the next begins', () => {
  expect(daysOfSteps(['2017', '2019-03', ''])).toEqual([
    { since: '2017-01-01', until: '2019-03-01' },
    { since: '2019-03-01', until: '2019-03-01' },
    { since: '2019-03-01', until: null },
  ])
  expect(daysOfSteps(['[2009..2020]', '2010-05-06'])).toEqual([
    { since: '2009-01-01', until: '2010-05-06' },
    { since: '2010-05-06', until: null },
  ])
})

it('a first step without a date stood always, and one that was only passed through never', () => {
  expect(daysOfSteps([''])).toEqual([{ since: null, until: null }])
  expect(daysOfSteps(['', ''])).toEqual([
    { since: null, until: '0001-01-01' },
    { since: null, until: null },
  ])
})
