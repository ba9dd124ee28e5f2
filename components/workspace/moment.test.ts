import { expect, test } from 'vitest'
import { moment } from './moment'

test('a moment is told on the clock of the secretariat, which it names', () => {
  const time = new Date('2026-11-23T17:05:00Z')
  expect(moment(time, 'en', 'Asia/Shanghai')).toBe('24 November 2026, 01:05 UTC+8')
  expect(moment(time, 'zh', 'Asia/Shanghai')).toBe('2026年11月24日 01:05 UTC+8')
  expect(moment(time, 'en', 'Asia/Hovd')).toBe('24 November 2026, 00:05 UTC+7')
  expect(moment(time, 'en', 'UTC')).toBe('23 November 2026, 17:05 UTC')
})
