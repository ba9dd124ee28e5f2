import { describe, expect, it } from 'vitest'
import { projectContent, updateContent } from '@/db/factories'
import { projectComplete } from './schema'
import { updateComplete, updateViewComplete } from './update-schema'

const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`
const [lead, other, third] = [id(1), id(2), id(3)]

function flawsOf(given: Record<string, unknown>) {
  const parsed = projectComplete.safeParse(projectContent(lead, given))
  return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
}
const step = (stage: string | null, date = '', reason = {}) => ({ stage, date, reason })
const milestone = (given: Record<string, unknown>) => ({
  ...{ title: { en: 'Sample' }, begins: '', due: '', done: '', evidence: {}, url: '' },
  ...given,
})
const sum = (given: Record<string, unknown>) => ({
  ...{ amount: 5, currency: 'CNY', year: '2025', use: 'planned' },
  ...given,
})
const indicator = (given: Record<string, unknown>) => ({
  ...{ title: { en: 'Sample' }, unit: 'km', baseline: null, target: 12, actual: null, year: '' },
  ...given,
})

describe('a project', () => {
  it('is complete with title, kind, lead and a step', () => {
    expect(flawsOf({})).toEqual([])
    expect(flawsOf({ title: {}, kind: null, steps: [] })).toEqual([
      'title title.required',
      'kind kind.required',
      'steps project.steps',
    ])
  })

  it('has a lead, unless it stands for a number of projects announced without a list', () => {
    expect(flawsOf({ lead: null })).toEqual(['lead project.lead'])
    expect(flawsOf({ lead: null, announced: 10 })).toEqual([])
    expect(flawsOf({ announced: 10, intention: third })).toEqual(['intention project.nested'])
  })

  it('has partners beside its lead, each once in a role', () => {
    const funding = { party: other, role: 'funding' }
    expect(flawsOf({ partners: [funding, { party: other, role: 'implementing' }] })).toEqual([])
    expect(flawsOf({ partners: [funding, funding] })).toEqual(['partners.1.party project.partnerTwice'])
    expect(flawsOf({ partners: [{ party: lead, role: null }] })).toEqual([
      'partners.0.party project.leadTwice',
    ])
    expect(flawsOf({ partners: [{ party: null, role: 'funding' }] })).toEqual([
      'partners.0.party party.required',
    ])
  })

  it('goes from stage to stage in an order that can be, with a reason where it stops', () => {
    const why = { en: 'Sample reason' }
    const whole = [
      step('intention', '2017'),
      step('agreed', '2019-05'),
      step('under_way', '2020'),
      step('completed', '2024'),
    ]
    expect(flawsOf({ steps: whole })).toEqual([])
    expect(flawsOf({ steps: [step('completed', '2020'), step('under_way', '2021')] })).toEqual([
      'steps.1.stage project.stageOrder',
    ])
    expect(flawsOf({ steps: [step('agreed', '2020'), step('intention', '2021')] })).toEqual([
      'steps.1.stage project.stageOrder',
    ])
    expect(flawsOf({ steps: [step('intention', '2020'), step('agreed', '2019')] })).toEqual([
      'steps.1.date project.stepOrder',
    ])
    expect(flawsOf({ steps: [step('under_way', '2020'), step('paused', '2021')] })).toEqual([
      'steps.1.reason project.reason',
    ])
    expect(flawsOf({ steps: [step('under_way'), step('lapsed', '', why), step('agreed')] })).toEqual([])
    expect(flawsOf({ steps: [step(null, '2020')] })).toEqual(['steps.0.stage project.stage'])
    expect(flawsOf({ steps: [step('agreed', '2999')] })).toEqual(['steps.0.date project.future'])
    expect(flawsOf({ steps: [step('agreed', '19')] })).toEqual(['steps.0.date date.form'])
  })

  it('does not end before it starts, and has not done what lies in the future', () => {
    expect(flawsOf({ plannedStart: '2027', plannedEnd: '2030' })).toEqual([])
    expect(flawsOf({ plannedStart: '2030', plannedEnd: '2027' })).toEqual(['plannedEnd project.endOrder'])
    expect(flawsOf({ actualStart: '2024-05', actualEnd: '2024-04' })).toEqual(['actualEnd project.endOrder'])
    expect(flawsOf({ actualStart: '2999' })).toEqual(['actualStart project.future'])
    expect(flawsOf({ actualEnd: '2999-01-01' })).toEqual(['actualEnd project.future'])
    expect(flawsOf({ plannedStart: 'soon' })).toEqual(['plannedStart date.form'])
  })

  it('has milestones that are done after they began, and not in the future', () => {
    expect(flawsOf({ milestones: [milestone({ begins: '2024', due: '2025', done: '2025-03' })] })).toEqual([])
    expect(flawsOf({ milestones: [milestone({ title: {} })] })).toEqual(['milestones.0.title title.required'])
    expect(flawsOf({ milestones: [milestone({ begins: '2025-02', done: '2025-01' })] })).toEqual([
      'milestones.0.done project.doneOrder',
    ])
    expect(flawsOf({ milestones: [milestone({ begins: '2025-02', due: '2025-01' })] })).toEqual([
      'milestones.0.due project.dueOrder',
    ])
    expect(flawsOf({ milestones: [milestone({ done: '2999' })] })).toEqual([
      'milestones.0.done project.future',
    ])
    expect(flawsOf({ milestones: [milestone({ url: 'www.example.org' })] })).toEqual([
      'milestones.0.url source.url',
    ])
  })

  it('has sums with currency, year and what they are', () => {
    expect(flawsOf({ sums: [sum({})] })).toEqual([])
    expect(flawsOf({ sums: [sum({ amount: null })] })).toEqual(['sums.0.amount sum.amount'])
    expect(flawsOf({ sums: [sum({ currency: null, year: '', use: null })] })).toEqual([
      'sums.0.currency sum.currency',
      'sums.0.year sum.year',
      'sums.0.use sum.use',
    ])
    expect(flawsOf({ sums: [sum({ amount: Number('three million') })] })).toHaveLength(1)
  })

  it('has results with a name and a number, and a year for what was reached', () => {
    expect(flawsOf({ indicators: [indicator({})] })).toEqual([])
    expect(flawsOf({ indicators: [indicator({ title: {} })] })).toEqual([
      'indicators.0.title indicator.title',
    ])
    expect(flawsOf({ indicators: [indicator({ target: null })] })).toEqual([
      'indicators.0.target indicator.number',
    ])
    expect(flawsOf({ indicators: [indicator({ actual: 3 })] })).toEqual(['indicators.0.year indicator.year'])
    expect(flawsOf({ indicators: [indicator({ actual: 3, year: '2999' })] })).toEqual([
      'indicators.0.year project.future',
    ])
  })

  it('has documents with a title and a file', () => {
    const document = { title: { en: 'Sample' }, language: 'zh', file: 'a'.repeat(64), name: 'sample.pdf' }
    expect(flawsOf({ documents: [document] })).toEqual([])
    expect(flawsOf({ documents: [{ ...document, title: {}, file: '' }] })).toEqual([
      'documents.0.title document.title',
      'documents.0.file document.file',
    ])
    expect(flawsOf({ documents: [{ ...document, file: 'survey.pdf' }] })).toHaveLength(1)
  })

  it('names its places, and gives both degrees or neither', () => {
    const place = { name: { en: 'Sample' }, latitude: 42.26, longitude: 118.89 }
    expect(flawsOf({ places: [place, { ...place, latitude: null, longitude: null }] })).toEqual([])
    expect(flawsOf({ places: [{ ...place, longitude: null }] })).toEqual(['places.0.longitude position.half'])
    expect(flawsOf({ places: [{ ...place, latitude: 91 }] })).toEqual(['places.0.latitude position.range'])
    expect(flawsOf({ places: [{ ...place, name: {} }] })).toEqual(['places.0.name name.required'])
    expect(flawsOf({ commitments: [{ agreement: null, article: '5' }] })).toEqual([
      'commitments.0.agreement project.agreement',
    ])
  })
})

describe('an update', () => {
  const flawsOf = (given: Record<string, unknown>) => {
    const parsed = updateComplete.safeParse(updateContent(third, lead, given))
    return parsed.error?.issues.map(({ path, message }) => `${path.join('.')} ${message}`) ?? []
  }

  it('speaks of a time that has begun', () => {
    expect(flawsOf({})).toEqual([])
    expect(flawsOf({ covers: '' })).toEqual(['covers update.covers'])
    expect(flawsOf({ covers: '2026-Q7' })).toEqual(['covers update.covers'])
    expect(flawsOf({ covers: '2999-Q1' })).toEqual(['covers update.notBegun'])
  })

  it('says how it goes and what happened, and what stands in the way where it does not go well', () => {
    expect(flawsOf({ health: null, happened: {} })).toEqual([
      'health update.health',
      'happened update.happened',
    ])
    expect(flawsOf({ health: 'at_risk' })).toEqual(['blocks update.blocks'])
    expect(flawsOf({ health: 'off_track', blocks: { en: 'Sample' } })).toEqual([])
    expect(flawsOf({ blockedBy: other })).toEqual(['blocks update.blockedBy'])
    expect(flawsOf({ nextDue: '2027-03' })).toEqual(['nextStep update.nextStep'])
  })

  it('has progress from 0 to 100, and a sum with its currency', () => {
    expect(flawsOf({ progress: 100 })).toEqual([])
    expect(flawsOf({ progress: 101 })).toEqual(['progress update.progress'])
    expect(flawsOf({ progress: -1 })).toEqual(['progress update.progress'])
    expect(flawsOf({ spent: 5 })).toEqual(['currency sum.currency'])
    expect(flawsOf({ currency: 'MNT' })).toEqual(['spent sum.amount'])
  })

  it('has evidence with a title', () => {
    const none = { file: '', name: '' }
    expect(flawsOf({ evidence: [{ title: { en: 'Sample' }, url: 'https://example.org', ...none }] })).toEqual(
      [],
    )
    expect(flawsOf({ evidence: [{ title: {}, url: 'example', ...none }] })).toEqual([
      'evidence.0.title evidence.title',
      'evidence.0.url source.url',
    ])
  })
})

it('a partner’s view of an update has words', () => {
  const view = { update: third, party: other, stance: 'adds', words: { en: 'Sample' }, date: '2026-07-20' }
  expect(updateViewComplete.safeParse(view).success).toBe(true)
  const silent = updateViewComplete.safeParse({ ...view, words: {} })
  expect(silent.error?.issues.map(({ path, message }) => `${path} ${message}`)).toEqual([
    'words update.words',
  ])
})
