import { describe, expect, it } from 'vitest'
import { milestoneOn } from './milestones'

describe('a milestone', () => {
  it('is open until it is due, and overdue from the day after', () => {
    expect(milestoneOn({ due: '2026-03-31', done: '' }, '2026-03-31')).toEqual({
      ...{ state: 'open', late: 0, exact: true },
    })
    expect(milestoneOn({ due: '2026-03-31', done: '' }, '2026-04-12')).toEqual({
      ...{ state: 'overdue', late: 12, exact: true },
    })
  })

  it('that was done late says by how many days at least, where a date is no single day', () => {
    expect(milestoneOn({ due: '2026-03', done: '2026-05' }, '2026-06-01')).toEqual({
      ...{ state: 'done', late: 31, exact: false },
    })
    expect(milestoneOn({ due: '2026-03', done: '2026-03' }, '2026-06-01')).toMatchObject({ late: 0 })
  })

  it('was open on a day before it was done', () => {
    expect(milestoneOn({ due: '2026-03-31', done: '2026-05-02' }, '2026-04-01')).toMatchObject({
      ...{ state: 'overdue', late: 1 },
    })
  })

  it('without a date is neither late nor in time', () => {
    expect(milestoneOn({ due: '', done: '' }, '2026-04-01')).toMatchObject({ state: 'open', late: 0 })
    expect(milestoneOn({ due: '2026?', done: '' }, '2030-04-01').state).toBe('overdue')
  })
})
