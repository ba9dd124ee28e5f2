/** What a port holds: what it is, and what it handled, year by year. */
import { z } from 'zod'
import { portKinds, portUnits } from '@/db/vocabulary'
import {
  checkDates,
  checkSources,
  dateText,
  figure,
  flaw,
  multilingual,
  plainText,
  source,
} from '@/lib/content'
import { boundsOf, today } from '@/lib/dates'
import { sameSeries } from './series'

const portFigure = z.strictObject({
  measure: multilingual(200),
  value: figure.nullable(),
  unit: z.enum(portUnits).nullable(),
  /** EDTF. */
  year: dateText,
  source: multilingual(500),
})

export const portDraft = z.strictObject({
  kind: z.enum(portKinds).nullable(),
  name: multilingual(200),
  party: z.uuid().nullable(),
  /** UN/LOCODE. */
  locode: plainText(5),
  figures: z.array(portFigure).max(500),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type PortContent = z.infer<typeof portDraft>

export const portComplete = portDraft.superRefine((content, check) => {
  if (!content.kind) flaw(check, ['kind'], 'kind.required')
  if (!Object.keys(content.name).length) flaw(check, ['name'], 'name.required')
  if (content.locode && !/^[A-Z]{2}[A-Z2-9]{3}$/.test(content.locode)) flaw(check, ['locode'], 'locode.form')
  content.figures.forEach((one, at) => {
    const miss = (field: string, code: string) => flaw(check, ['figures', at, field], code)
    if (!Object.keys(one.measure).length) miss('measure', 'figure.measure')
    if (!one.value) miss('value', 'figure.value')
    if (!one.unit) miss('unit', 'figure.unit')
    if (!one.year) miss('year', 'figure.year')
    checkDates(check, one, ['year'], ['figures', at])
    if ((boundsOf(one.year).earliest ?? '') > today()) miss('year', 'figure.future')
    if (!Object.keys(one.source).length) miss('source', 'figure.source')
    const before = content.figures.slice(0, at)
    if (one.year && before.some((other) => other.year === one.year && sameSeries(other, one)))
      miss('year', 'figure.twice')
  })
  checkSources(check, content.sources)
})
