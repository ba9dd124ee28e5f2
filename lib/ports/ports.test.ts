import { describe, expect, it } from 'vitest'
import { idOf } from '@/db/factories'
import type { PortFigure } from '@/db/schema/content'
import { testDatabase } from '@/db/testing'
import { correct } from '@/lib/entries/commands'
import { as, cast, refusalOf } from '@/lib/entries/testing'
import { portComplete } from './schema'
import { seriesOf } from './series'

const database = testDatabase()

const figure = (given: Partial<PortFigure> = {}): PortFigure => ({
  measure: { en: 'Sample cargo', zh: '示例货物' },
  value: { value: 100, moreThan: false },
  unit: 'tonne',
  year: '2019',
  source: { en: 'Sample bulletin' },
  ...given,
})

function flawsOf(figures: PortFigure[], given: object = {}) {
  const empty = { kind: 'seaport', name: { en: 'Sample' }, party: null, locode: '', sources: [], note: {} }
  const parsed = portComplete.safeParse({ ...empty, figures, ...given })
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}

describe('a figure', () => {
  it('is complete with measure, number, unit, year and source', () => {
    expect(flawsOf([figure(), figure({ value: { value: 0, moreThan: true }, year: '2019-09' })])).toEqual([])
  })

  it.each([
    [{ measure: {} }, 'measure figure.measure'],
    [{ value: null }, 'value figure.value'],
    [{ unit: null }, 'unit figure.unit'],
    [{ year: '' }, 'year figure.year'],
    [{ year: '19' }, 'year date.form'],
    [{ year: '2999' }, 'year figure.future'],
    [{ source: {} }, 'source figure.source'],
  ] as [Partial<PortFigure>, string][])('of which %j is refused: %s', (given, flaw) => {
    expect(flawsOf([figure(given)])).toEqual([`figures.0.${flaw}`])
  })

  it('is there once for a year, by whatever language its measure is known again', () => {
    const again = figure({ measure: { zh: '示例货物' } })
    expect(flawsOf([figure(), again])).toEqual(['figures.1.year figure.twice'])
    expect(flawsOf([figure(), figure({ measure: { en: ' sample  CARGO' } })])).toHaveLength(1)
    expect(flawsOf([figure(), figure({ unit: 'train' }), figure({ year: '2020' })])).toEqual([])
  })
})

describe('figures', () => {
  it('of one measure and unit are a series, by year', () => {
    const [late, other, early] = [
      figure({ year: '2021' }),
      figure({ unit: 'yuan' }),
      figure({ year: '2020-05' }),
    ]
    expect(seriesOf([late, other, early])).toEqual([[early, late], [other]])
  })
})

describe('a port', () => {
  it('has a code of five characters, or none', () => {
    expect(flawsOf([], { locode: 'CNERC' })).toEqual([])
    for (const locode of ['CNER', 'cnerc', 'CN1RC'])
      expect(flawsOf([], { locode })).toEqual(['locode locode.form'])
  })

  it('is corrected by the delegation of its party and the secretariat, by no other', async () => {
    const { owner } = database
    const { delegate, stranger, observer, administrator, moderator } = await cast(owner)
    const input = { entryId: await idOf(owner, 'port', 'jinzhou-port'), basedOn: 1 }
    // The cast's delegate speaks for Chifeng, whose port this is not.
    for (const who of [delegate, observer, administrator])
      expect((await refusalOf(as(who, (tx) => correct(who, tx, input)))).code).toBe('not_found')
    const ownerless = { entryId: await idOf(owner, 'port', 'manzhouli'), basedOn: 1 }
    expect((await refusalOf(as(stranger, (tx) => correct(stranger, tx, ownerless)))).code).toBe('not_found')
    expect((await as(moderator, (tx) => correct(moderator, tx, ownerless))).version).toBe(1)
    expect((await as(stranger, (tx) => correct(stranger, tx, input))).version).toBe(1)
  })
})
