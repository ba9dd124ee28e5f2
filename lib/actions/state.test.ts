import { expect, it } from 'vitest'
import { isOverdue } from './state'

it('an action item is overdue from the day after all that its due date can mean, unless it is finished', () => {
  expect(isOverdue('open', '2026-06-30', '2026-06-30')).toBe(false)
  expect(isOverdue('open', '2026-06-30', '2026-07-01')).toBe(true)
  expect(isOverdue('in_progress', '2026-06', '2026-06-30')).toBe(false)
  expect(isOverdue('in_progress', '2026-06', '2026-07-01')).toBe(true)
  expect(isOverdue('done', '2026-06', '2026-07-01')).toBe(false)
  expect(isOverdue('dropped', '2026-06', '2026-07-01')).toBe(false)
})
