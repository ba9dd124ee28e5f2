import { expect, it } from 'vitest'
import { daysOfSteps, stepOn } from './days'

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

it('the step on a day is the last that had begun', () => {
  const steps = [{ date: '2017' }, { date: '2019-03' }]
  expect(stepOn(steps, '2016-12-31')).toBeNull()
  expect(stepOn(steps, '2019-02-28')).toEqual({ date: '2017' })
  expect(stepOn(steps, '2019-03-01')).toEqual({ date: '2019-03' })
})
