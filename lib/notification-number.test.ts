import { expect, it } from 'vitest'
import { readNumber, writtenNumber } from './notification-number'

it('a number is written with the year and at least three digits, and read back only so', () => {
  expect(writtenNumber({ year: 2026, number: 14 })).toBe('N.2026.014')
  expect(writtenNumber({ year: 2026, number: 1014 })).toBe('N.2026.1014')
  expect(readNumber('N.2026.014')).toEqual({ year: 2026, number: 14 })
  expect(readNumber('N.2026.1014')).toEqual({ year: 2026, number: 1014 })
  for (const other of [
    '',
    'N.2026.14',
    'N.2026.0014',
    'n.2026.014',
    'N.26.014',
    '2026.014',
    'N.2026.014 ',
    'N.2026.-14',
  ])
    expect(readNumber(other)).toBeNull()
})
