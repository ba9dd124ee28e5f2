/** A project as an activity of IATI 2.03: its elements in the order of the schema. What is not recorded is left out. */
import { create } from 'xmlbuilder2'
import type { XMLBuilder } from 'xmlbuilder2/lib/interfaces'
import type { Indicator, Multilingual, Sum } from '@/db/schema/content'
import { languages } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'
import type { Project } from '@/lib/projects/view'
import { clean } from './atom'
import {
  activityStatus,
  budgetStatus,
  expenditure,
  noPurpose,
  organisationRole,
  organisationType,
  purposes,
} from './iati-codes'

/** Who answers for the data: its identifier in IATI, and its name. */
export type Organisation = { ref: string; name: string }

type Asked = {
  reporting: Organisation
  /** ISO 3166-1: of all who take part, where it is one. */
  country: string | null
  /** ISO: nothing that was done is said to lie after it. */
  day: string
}

/** Whether it says a day of its own, planned or actual: without one it can be no activity. */
export function isActivity(project: Project): boolean {
  return datesOf(project, '9999-12-31').length > 0
}

export function activityXml(project: Project, { reporting, country, day }: Asked): string {
  const root = create().ele('iati-activity', {
    'last-updated-datetime': project.publishedAt,
    'xml:lang': 'en',
  })
  root.ele('iati-identifier').txt(`${reporting.ref}-${project.slug}`)
  const organisation = { ref: reporting.ref, type: '15', 'secondary-reporter': '1' }
  root.ele('reporting-org', organisation).ele('narrative').txt(clean(reporting.name))
  narratives(root.ele('title'), project.title)
  const described = Object.keys(project.summary).length ? project.summary : project.title
  narratives(root.ele('description', { type: '1' }), described)
  for (const { party, role } of participants(project))
    narratives(root.ele('participating-org', { role, type: organisationType[party.kind] }), party.name)
  root.ele('activity-status', { code: activityStatus[project.stage] })
  for (const { type, iso, text } of datesOf(project, day)) {
    const date = root.ele('activity-date', { type, 'iso-date': iso })
    if (text !== iso) date.ele('narrative').txt(text)
  }
  if (country) root.ele('recipient-country', { code: country })
  for (const place of project.places) addLocation(root, place)
  root.ele('sector', { vocabulary: '1', code: purposes[project.sector ?? ''] ?? noPurpose })
  for (const sum of project.sums) addBudget(root, sum)
  for (const sum of project.sums) addTransaction(root, sum, day)
  for (const indicator of project.indicators) addResult(root, indicator, project)
  return root.end({ headless: true, prettyPrint: true })
}

/** One text in each language that it is given in; the traditional script has no code of its own there. */
function narratives(element: XMLBuilder, texts: Multilingual): void {
  const given = languages.filter((language) => texts[language])
  for (const language of given)
    element.ele('narrative', { 'xml:lang': language }).txt(clean(texts[language] ?? ''))
  if (!given.length) element.ele('narrative', { 'xml:lang': 'mn' }).txt(clean(texts['mn-Mong'] ?? ''))
}

/** A partner whose role is not recorded cannot be named: the schema asks for one. */
function participants({ lead, partners }: Project) {
  return [
    ...(lead ? [{ party: lead, role: organisationRole.accountable }] : []),
    ...partners.flatMap(({ party, role }) => (role ? [{ party, role: organisationRole[role] }] : [])),
  ]
}

/** ActivityDateType: 1 planned start, 2 actual start, 3 planned end, 4 actual end. */
function datesOf(project: Project, day: string) {
  const { plannedStart, actualStart, plannedEnd, actualEnd } = project
  const done = boundsOf(actualEnd)
  const ended = done.latest && done.latest <= day ? done.latest : done.earliest
  return [
    { type: '1', iso: boundsOf(plannedStart).earliest, text: plannedStart },
    { type: '2', iso: boundsOf(actualStart).earliest, text: actualStart },
    { type: '3', iso: boundsOf(plannedEnd).latest, text: plannedEnd },
    { type: '4', iso: ended, text: actualEnd },
  ].flatMap(({ iso, ...same }) => (iso ? [{ ...same, iso }] : []))
}

function addLocation(root: XMLBuilder, { name, latitude, longitude }: Project['places'][number]): void {
  if (latitude === null || longitude === null) return
  const location = root.ele('location')
  narratives(location.ele('name'), name)
  const point = location.ele('point', { srsName: 'http://www.opengis.net/def/crs/EPSG/0/4326' })
  point.ele('pos').txt(`${latitude} ${longitude}`)
}

/** A budget is for a year at most: a sum for a longer time, or one not known, is none. */
function addBudget(root: XMLBuilder, { amount, currency, year, use }: Sum): void {
  const { earliest, latest } = boundsOf(year)
  if (!use || use === 'spent' || amount === null || !currency || !earliest || !latest) return
  if (earliest.slice(0, 4) !== latest.slice(0, 4)) return
  const budget = root.ele('budget', { type: '1', status: budgetStatus[use] })
  budget.ele('period-start', { 'iso-date': earliest })
  budget.ele('period-end', { 'iso-date': latest })
  budget.ele('value', { currency, 'value-date': earliest }).txt(String(amount))
}

function addTransaction(root: XMLBuilder, { amount, currency, year, use }: Sum, day: string): void {
  const { earliest, latest } = boundsOf(year)
  const date = latest && latest <= day ? latest : earliest
  if (use !== 'spent' || amount === null || !currency || !date) return
  const transaction = root.ele('transaction')
  transaction.ele('transaction-type', { code: expenditure })
  transaction.ele('transaction-date', { 'iso-date': date })
  transaction.ele('value', { currency, 'value-date': date }).txt(String(amount))
}

/** The year of a baseline is not recorded, and the schema asks for it: it is left out. */
function addResult(
  root: XMLBuilder,
  { title, unit, target, actual, year }: Indicator,
  project: Project,
): void {
  const result = root.ele('result', { type: '1' })
  narratives(result.ele('title'), title)
  const indicator = result.ele('indicator', { measure: unit === '%' ? '2' : '1' })
  const named = Object.entries(title).map(([language, text]) => [language, `${text}${unit && `, ${unit}`}`])
  narratives(indicator.ele('title'), Object.fromEntries(named))
  const measured = boundsOf(year)
  const start = measured.earliest ?? boundsOf(project.plannedStart).earliest
  const end = measured.latest ?? boundsOf(project.plannedEnd).latest
  if (!start || !end || (target === null && actual === null)) return
  const period = indicator.ele('period')
  period.ele('period-start', { 'iso-date': start })
  period.ele('period-end', { 'iso-date': end })
  if (target !== null) period.ele('target', { value: String(target) })
  if (actual !== null) period.ele('actual', { value: String(actual) })
}
