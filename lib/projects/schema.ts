/** What a project holds. */
import { z } from 'zod'
import {
  currencies,
  exchanges,
  moneyUses,
  partnerRoles,
  projectKinds,
  projectShapes,
  projectStages,
  visibilities,
} from '@/db/vocabulary'
import {
  checkDates,
  checkSources,
  dateText,
  flaw,
  multilingual,
  paper,
  plainText,
  source,
} from '@/lib/content'
import { isAfterDay, isBefore, today } from '@/lib/dates'
import { termCode } from '@/lib/terms'
import { explained, mayFollow } from './stages'

const measure = z.number().min(-1e15).max(1e15).nullable()
const degrees = (most: number) =>
  z.number().min(-most, 'position.range').max(most, 'position.range').nullable()

export const projectDraft = z.strictObject({
  title: multilingual(300),
  summary: multilingual(5000),
  kind: z.enum(projectKinds).nullable(),
  sector: termCode.nullable(),
  /** The party that answers for it; none for an announcement by number. */
  lead: z.uuid().nullable(),
  partners: z
    // A role that is not recorded is none.
    .array(z.strictObject({ party: z.uuid().nullable(), role: z.enum(partnerRoles).nullable() }))
    .max(100),
  body: z.uuid().nullable(),
  /** How many projects were announced, where it stands for a number of them without a list. */
  announced: z.int().min(1).max(10_000).nullable(),
  /** The announcement by number that it is one of. */
  intention: z.uuid().nullable(),
  /** The project that it is the same as, where it was recorded twice. */
  duplicateOf: z.uuid().nullable(),
  /** Where it stood, from first to last; the last is where it stands. */
  steps: z
    .array(
      z.strictObject({
        stage: z.enum(projectStages).nullable(),
        date: dateText,
        reason: multilingual(2000),
      }),
    )
    .max(50),
  plannedStart: dateText,
  plannedEnd: dateText,
  actualStart: dateText,
  actualEnd: dateText,
  milestones: z
    .array(
      z.strictObject({
        title: multilingual(300),
        begins: dateText,
        due: dateText,
        done: dateText,
        /** By what one can see that it is done. */
        evidence: multilingual(1000),
        url: plainText(500),
      }),
    )
    .max(100),
  indicators: z
    .array(
      z.strictObject({
        title: multilingual(300),
        unit: plainText(50),
        baseline: measure,
        target: measure,
        actual: measure,
        year: dateText,
      }),
    )
    .max(50),
  sums: z
    .array(
      z.strictObject({
        amount: z.number().min(0).max(1e15).nullable(),
        currency: z.enum(currencies).nullable(),
        year: dateText,
        use: z.enum(moneyUses).nullable(),
      }),
    )
    .max(50),
  documents: z.array(paper).max(50),
  /** On which articles it rests. */
  commitments: z.array(z.strictObject({ agreement: z.uuid().nullable(), article: plainText(60) })).max(50),
  decisions: z.array(z.uuid()).max(50),
  actions: z.array(z.uuid()).max(50),
  /** The plans that endorse it. */
  plans: z.array(z.uuid()).max(50),
  /** Where it was announced. */
  meeting: z.uuid().nullable(),
  shape: z.enum(projectShapes),
  places: z
    .array(z.strictObject({ name: multilingual(200), latitude: degrees(90), longitude: degrees(180) }))
    .max(50),
  exchange: z.enum(exchanges),
  sources: z.array(source).max(50),
  note: multilingual(5000),
  visibility: z.enum(visibilities),
})
export type ProjectContent = z.infer<typeof projectDraft>

type Check = Parameters<typeof flaw>[0]

export const projectComplete = projectDraft.superRefine((content, check) => {
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  if (!content.kind) flaw(check, ['kind'], 'kind.required')
  if (!content.lead && content.announced === null) flaw(check, ['lead'], 'project.lead')
  if (content.intention && content.announced !== null) flaw(check, ['intention'], 'project.nested')
  checkPartners(check, content)
  checkDates(check, content, ['plannedStart', 'plannedEnd', 'actualStart', 'actualEnd'])
  checkSteps(check, content)
  checkTimes(check, content)
  checkMilestones(check, content)
  checkMeasures(check, content)
  content.commitments.forEach((one, at) => {
    if (!one.agreement) flaw(check, ['commitments', at, 'agreement'], 'project.agreement')
  })
  content.places.forEach((one, at) => {
    if (!Object.keys(one.name).length) flaw(check, ['places', at, 'name'], 'name.required')
    if ((one.latitude === null) !== (one.longitude === null))
      flaw(check, ['places', at, one.latitude === null ? 'latitude' : 'longitude'], 'position.half')
  })
  content.documents.forEach((one, at) => {
    if (!Object.keys(one.title).length) flaw(check, ['documents', at, 'title'], 'document.title')
    if (!one.file) flaw(check, ['documents', at, 'file'], 'document.file')
  })
  checkSources(check, content.sources)
})

function checkPartners(check: Check, { lead, partners }: ProjectContent): void {
  partners.forEach(({ party, role }, at) => {
    if (!party) flaw(check, ['partners', at, 'party'], 'party.required')
    if (party && party === lead) flaw(check, ['partners', at, 'party'], 'project.leadTwice')
    if (party && partners.findIndex((one) => one.party === party && one.role === role) < at)
      flaw(check, ['partners', at, 'party'], 'project.partnerTwice')
  })
}

function checkSteps(check: Check, { steps }: ProjectContent): void {
  if (!steps.length) flaw(check, ['steps'], 'project.steps')
  steps.forEach((step, at) => {
    const before = steps[at - 1]
    checkDates(check, step, ['date'], ['steps', at])
    if (!step.stage) flaw(check, ['steps', at, 'stage'], 'project.stage')
    if (isAfterDay(step.date, today())) flaw(check, ['steps', at, 'date'], 'project.future')
    if (step.stage && explained.includes(step.stage) && !Object.keys(step.reason).length)
      flaw(check, ['steps', at, 'reason'], 'project.reason')
    if (!before) return
    if (before.stage && step.stage && !mayFollow(before.stage, step.stage))
      flaw(check, ['steps', at, 'stage'], 'project.stageOrder')
    if (isBefore(step.date, before.date)) flaw(check, ['steps', at, 'date'], 'project.stepOrder')
  })
}

function checkTimes(check: Check, content: ProjectContent): void {
  for (const field of ['actualStart', 'actualEnd'] as const)
    if (isAfterDay(content[field], today())) flaw(check, [field], 'project.future')
  if (isBefore(content.plannedEnd, content.plannedStart)) flaw(check, ['plannedEnd'], 'project.endOrder')
  if (isBefore(content.actualEnd, content.actualStart)) flaw(check, ['actualEnd'], 'project.endOrder')
}

function checkMilestones(check: Check, { milestones }: ProjectContent): void {
  milestones.forEach((one, at) => {
    const path = ['milestones', at]
    checkDates(check, one, ['begins', 'due', 'done'], path)
    if (!Object.keys(one.title).length) flaw(check, [...path, 'title'], 'title.required')
    if (isAfterDay(one.done, today())) flaw(check, [...path, 'done'], 'project.future')
    if (isBefore(one.done, one.begins)) flaw(check, [...path, 'done'], 'project.doneOrder')
    if (isBefore(one.due, one.begins)) flaw(check, [...path, 'due'], 'project.dueOrder')
    if (one.url && !/^https?:\/\/[^\s]+$/.test(one.url)) flaw(check, [...path, 'url'], 'source.url')
  })
}

function checkMeasures(check: Check, { sums, indicators }: ProjectContent): void {
  sums.forEach((sum, at) => {
    const path = ['sums', at]
    checkDates(check, sum, ['year'], path)
    if (sum.amount === null) flaw(check, [...path, 'amount'], 'sum.amount')
    if (!sum.currency) flaw(check, [...path, 'currency'], 'sum.currency')
    if (!sum.year) flaw(check, [...path, 'year'], 'sum.year')
    if (!sum.use) flaw(check, [...path, 'use'], 'sum.use')
  })
  indicators.forEach((one, at) => {
    const path = ['indicators', at]
    checkDates(check, one, ['year'], path)
    if (!Object.keys(one.title).length) flaw(check, [...path, 'title'], 'indicator.title')
    if (one.baseline === null && one.target === null && one.actual === null)
      flaw(check, [...path, 'target'], 'indicator.number')
    if (one.actual !== null && !one.year) flaw(check, [...path, 'year'], 'indicator.year')
    if (isAfterDay(one.year, today())) flaw(check, [...path, 'year'], 'project.future')
  })
}

/** Nothing said yet. */
export const emptyProject: ProjectContent = {
  title: {},
  summary: {},
  kind: null,
  sector: null,
  lead: null,
  partners: [],
  body: null,
  announced: null,
  intention: null,
  duplicateOf: null,
  steps: [],
  plannedStart: '',
  plannedEnd: '',
  actualStart: '',
  actualEnd: '',
  milestones: [],
  indicators: [],
  sums: [],
  documents: [],
  commitments: [],
  decisions: [],
  actions: [],
  plans: [],
  meeting: null,
  shape: 'points',
  places: [],
  exchange: 'none',
  sources: [],
  note: {},
  visibility: 'public',
}
