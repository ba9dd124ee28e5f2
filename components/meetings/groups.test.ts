import { expect, it } from 'vitest'
import { groupsOf } from './groups'

const row = (
  part: 'coming' | 'past' | 'undated',
  date: string,
  dateFrom: string | null,
  dateTo = dateFrom,
) => ({
  part,
  date,
  starts: '',
  dateFrom,
  dateTo,
})

it('what is to come stands under its month, what was held under its year, the rest under what its date leaves', () => {
  const rows = [
    row('coming', '2026-12-03', '2026-12-03'),
    { ...row('coming', '', '2026-11-30', '2026-12-04'), starts: '2026-11-30T09:00' },
    row('coming', '2026-12', '2026-12-01', '2026-12-31'),
    row('coming', '2026', '2026-01-01', '2026-12-31'),
    row('coming', '[2026..2028]', '2026-01-01', '2028-12-31'),
    row('past', '[2009..2020]', '2009-01-01', '2020-12-31'),
    row('past', '2020', '2020-01-01', '2020-12-31'),
    row('past', '2011-11', '2011-11-01', '2011-11-30'),
    row('undated', '', null),
  ]
  const told = groupsOf(rows).map(({ part, heading, rows }) => [
    part,
    heading.kind,
    ...('at' in heading ? [heading.at] : []),
    rows.length,
  ])
  expect(told).toEqual([
    ['coming', 'month', '2026-12', 3],
    ['coming', 'year', '2026', 1],
    ['coming', 'by', '2028', 1],
    ['past', 'by', '2020', 1],
    ['past', 'year', '2020', 1],
    ['past', 'year', '2011', 1],
    ['undated', 'none', 1],
  ])
})
