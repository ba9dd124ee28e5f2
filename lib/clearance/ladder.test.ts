import { describe, expect, it } from 'vitest'
import type { ClearanceStep } from '@/db/schema/clearance'
import { Refusal } from '@/lib/errors'
import { currentStep, type Deed, mostSteps, sameOffices, stepsAfter, usualSteps } from './ladder'

const step = (given: Partial<ClearanceStep> = {}): ClearanceStep => ({
  office: null,
  name: 'Office',
  state: 'not_started',
  begun: '',
  ended: '',
  papers: '',
  note: '',
  ...given,
})
const three = ['A', 'B', 'C'].map((name) => step({ name }))
const names = (steps: ClearanceStep[]) => steps.map(({ name }) => name).join('')
const refused = (steps: ClearanceStep[], deed: Deed) => {
  try {
    stepsAfter(steps, deed)
  } catch (error) {
    if (error instanceof Refusal) return error.code
    throw error
  }
  return 'not refused'
}

describe('a deed on a ladder', () => {
  it.each([
    ['up', 2, 'BAC'],
    ['up', 1, 'ABC'],
    ['down', 2, 'ACB'],
    ['down', 3, 'ABC'],
    ['remove', 1, 'BC'],
    ['remove', 3, 'AB'],
  ] as const)('%s of step %i makes it %s', (deed, at, expected) => {
    expect(names(stepsAfter(three, { deed, step: at }))).toBe(expected)
    expect(names(three)).toBe('ABC')
  })

  it('adds at the end and changes in place, with dates as they are written down', () => {
    expect(names(stepsAfter(three, { deed: 'add', ...step({ name: 'D' }) }))).toBe('ABCD')
    const changed = stepsAfter(three, {
      deed: 'change',
      step: 2,
      ...step({ office: 'city_government', begun: '2026年5月12日', ended: '20.05.2026', papers: 'No. 7' }),
    })
    expect(names(changed)).toBe('AC')
    expect(changed[1]).toEqual({
      office: 'city_government',
      name: '',
      state: 'not_started',
      begun: '2026-05-12',
      ended: '2026-05-20',
      papers: 'No. 7',
      note: '',
    })
  })

  it('of a step that is not there is refused', () => {
    for (const at of [0, 4]) {
      expect(refused(three, { deed: 'remove', step: at })).toBe('bad_request')
      expect(refused(three, { deed: 'change', step: at, ...step() })).toBe('bad_request')
    }
  })

  it('with a date that is none, an end before the beginning, or no name is refused', () => {
    expect(refused([], { deed: 'add', ...step({ begun: '2026-02-31' }) })).toBe('bad_date')
    expect(refused([], { deed: 'add', ...step({ ended: 'soon' }) })).toBe('bad_date')
    expect(refused([], { deed: 'add', ...step({ begun: '2026-05-12', ended: '2026-05-11' }) })).toBe(
      'bad_order',
    )
    expect(refused([], { deed: 'add', ...step({ begun: '2026-05', ended: '2026-05-01' }) })).toBe(
      'not refused',
    )
    expect(refused([], { deed: 'add', ...step({ name: '' }) })).toBe('name_missing')
  })

  it('adds no more steps than there is room for', () => {
    const full = Array.from({ length: mostSteps }, () => step())
    expect(refused(full, { deed: 'add', ...step() })).toBe('too_large')
  })
})

describe('the current step', () => {
  it('is the first that is not cleared, since it was asked or since the one before was cleared', () => {
    const cleared = step({ state: 'cleared', begun: '2026-04-01', ended: '2026-05-02' })
    expect(currentStep([])).toBeNull()
    expect(currentStep([cleared])).toBeNull()
    expect(currentStep([step(), cleared])).toEqual({ step: 1, since: '' })
    expect(currentStep([cleared, step()])).toEqual({ step: 2, since: '2026-05-02' })
    const asked = step({ state: 'in_progress', begun: '2026-05-04' })
    expect(currentStep([cleared, asked])).toEqual({ step: 2, since: '2026-05-04' })
    const no = step({ state: 'refused', begun: '2026-05-04', ended: '2026-06-01' })
    expect(currentStep([cleared, no])).toEqual({ step: 2, since: '2026-06-01' })
  })
})

describe('a beginning', () => {
  it('is with the usual offices, or those of last time with nothing of what was said of them', () => {
    expect(usualSteps().map(({ office, state }) => `${office} ${state}`)).toEqual([
      'foreign_affairs_office not_started',
      'city_government not_started',
      'provincial_office not_started',
      'national_association not_started',
    ])
    const last = step({
      name: 'Port authority',
      state: 'cleared',
      begun: '2026',
      papers: 'No. 7',
      note: 'Why',
    })
    expect(sameOffices([last])).toEqual([step({ name: 'Port authority' })])
  })
})
