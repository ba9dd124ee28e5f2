/** Ports and plans as CSV: a line for each figure of a port, or one for a port without; a line for each plan. */
import { languages } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'
import { permanentAddress } from './address'
import { csvLines, csvStart } from './csv'
import type { Plan } from './plans'
import type { Port } from './ports'

const inLanguages = (column: string) => languages.map((language) => `${column}_${language}`)

const portColumns = [
  'number',
  'id',
  'kind',
  ...inLanguages('name'),
  'party',
  'locode',
  ...inLanguages('measure'),
  'value',
  'more_than',
  'unit',
  'year',
  ...inLanguages('source'),
  'address',
]

export function portsCsv(ports: Port[]): string {
  return csvStart(portColumns) + csvLines(ports.flatMap(portLines))
}

function portLines(port: Port): string[][] {
  const figures = port.figures.length ? port.figures : [null]
  return figures.map((figure) => [
    String(port.number),
    port.slug,
    port.kind,
    ...languages.map((language) => port.name[language] ?? ''),
    port.party?.slug ?? '',
    port.locode,
    ...languages.map((language) => figure?.measure[language] ?? ''),
    figure?.value ? String(figure.value.value) : '',
    figure?.value ? String(figure.value.moreThan) : '',
    figure?.unit ?? '',
    figure?.year ?? '',
    ...languages.map((language) => figure?.source[language] ?? ''),
    permanentAddress('port', port.slug),
  ])
}

const planColumns = [
  'number',
  'id',
  ...inLanguages('title'),
  'party',
  ...inLanguages('issuer'),
  'period',
  'period_earliest',
  'period_latest',
  ...inLanguages('endorses'),
  'address',
]

export function plansCsv(plans: Plan[]): string {
  return csvStart(planColumns) + csvLines(plans.map(planLine))
}

function planLine(plan: Plan): string[] {
  const { earliest, latest } = boundsOf(plan.period)
  return [
    String(plan.number),
    plan.slug,
    ...languages.map((language) => plan.title[language] ?? ''),
    plan.party?.slug ?? '',
    ...languages.map((language) => plan.issuer[language] ?? ''),
    plan.period,
    earliest ?? '',
    latest ?? '',
    ...languages.map((language) => plan.endorses.flatMap(({ name }) => name[language] ?? []).join('; ')),
    permanentAddress('plan', plan.slug),
  ]
}
