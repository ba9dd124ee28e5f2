import type { Multilingual, Source } from '@/db/schema/content'
import { portKinds, portUnits } from '@/db/vocabulary'
import { emptyContent } from '@/lib/entries/form'
import { measureOf, portKindOf, unitOf } from '@/lib/founding/measures'
import { portFields } from '@/lib/ports/form'
import type { PortContent } from '@/lib/ports/schema'
import { sameSeries } from '@/lib/ports/series'
import { type ImportKind, noteAndSource, type Values } from '../fields'

type Figure = PortContent['figures'][number]

/** A row for each figure, as in the list of ports; a port without one has a row as well. */
export const portImport: ImportKind = {
  kind: 'port',
  empty: emptyContent(portFields),
  unlike: ['kind'],
  joins: true,
  fields: [
    { name: 'kind', input: 'word', group: 'portKinds', words: portKinds, also: portKindOf, heads: ['type'] },
    { name: 'name', input: 'texts', heads: ['title', '名称', '口岸名称', '港口名称'] },
    { name: 'party', input: 'entry', kind: 'party', heads: ['member_or_place', '所在地'] },
    { name: 'locode', input: 'line', heads: ['un/locode'] },
    { name: 'measure', input: 'texts', heads: ['figure', '指标'], apart: true },
    { name: 'value', input: 'figure', heads: ['数值'], apart: true },
    { name: 'moreThan', input: 'line', heads: ['more_than'], apart: true, unasked: true },
    {
      ...{ name: 'unit', input: 'word', group: 'portUnits', words: portUnits, also: unitOf },
      ...{ heads: ['单位'], apart: true },
    },
    { name: 'year', input: 'date', heads: ['as_of', '年份'], apart: true },
    ...noteAndSource,
    { name: 'figureSource', input: 'texts', heads: ['source'], apart: true },
  ],
  finish: (given, _, all) => {
    const content = given as PortContent
    return { ...content, figures: figuresOf(content, all), note: noteOf(content, all) }
  },
}

/** What is recorded of a measure at a time reads as the file has it; other figures stay. */
function figuresOf({ figures }: PortContent, all: Values[]): Figure[] {
  const found = [...figures]
  for (const row of all) {
    const figure = figureIn(row)
    if (!figure) continue
    const at = found.findIndex((one) => one.year === figure.year && sameSeries(one, figure))
    if (at < 0) found.push(figure)
    else found[at] = joined(found[at]!, figure)
  }
  return found
}

function joined(before: Figure, { measure, source, ...figure }: Figure): Figure {
  return { ...figure, measure: { ...before.measure, ...measure }, source: { ...before.source, ...source } }
}

function figureIn({ measure, value, moreThan, unit, year, figureSource, source }: Values): Figure | null {
  if (!value || !measure) return null
  const figure = value as NonNullable<Figure['value']>
  const names = measure as Multilingual
  return {
    measure: { ...measureOf[names.en ?? ''], ...(measureOf[names.en ?? ''] ? {} : names) },
    value: moreThan === 'true' ? { ...figure, moreThan: true } : figure,
    unit: (unit ?? null) as Figure['unit'],
    year: String(year ?? ''),
    source: (figureSource ?? inWords(source as Source[] | undefined)) as Multilingual,
  }
}

/** The first of the places, with its title before it. */
function inWords([first]: Source[] = []): Multilingual {
  if (!first) return {}
  const place = first.locator ? `, ${first.locator}` : ''
  return Object.fromEntries(
    Object.entries(first.title).map(([language, title]) => [language, `${title}${place}`]),
  )
}

/** What a row says of the port without a number is noted, once. */
function noteOf({ note }: PortContent, all: Values[]): Multilingual {
  const noted: Record<string, string> = { ...note }
  for (const { measure, value, year } of all) {
    if (value || !measure) continue
    for (const [language, text] of Object.entries(measure as Multilingual)) {
      const said = year ? `${text} (${year}).` : `${text}.`
      const before = noted[language] ?? ''
      if (!before.includes(said)) noted[language] = before ? `${before} ${said}` : said
    }
  }
  return noted
}
