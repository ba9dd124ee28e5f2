import { expect, test } from 'vitest'
import { addressOf, grouped, groupOf, type WorkItem } from './work-groups'

const item = (values: Partial<WorkItem>): WorkItem => ({
  revisionId: 'r1',
  kind: 'agreement',
  status: 'draft',
  title: {},
  originalLanguage: null,
  partyName: null,
  basedOn: null,
  slug: null,
  visibility: 'public',
  reason: null,
  updatedAt: new Date(0),
  submittedAt: null,
  authorName: null,
  choices: { save: false, moves: [] },
  ...values,
})

test('a draft that was sent back is told from one that never left', () => {
  expect(groupOf(item({}))).toBe('drafts')
  expect(groupOf(item({ reason: 'Which of the two parties signed?' }))).toBe('sentBack')
})

test('what the head must endorse is theirs to do, and waits for others otherwise', () => {
  const waiting = item({ status: 'awaiting_endorsement' })
  expect(groupOf(waiting)).toBe('awaitingEndorsement')
  expect(groupOf({ ...waiting, choices: { save: false, moves: ['endorse'] } })).toBe('toEndorse')
})

test("a moderator's own submission waits for another moderator", () => {
  const own = item({ status: 'submitted', choices: { save: false, moves: ['withdraw'] } })
  expect(groupOf(own)).toBe('submitted')
  expect(groupOf({ ...own, choices: { save: false, moves: ['publish'] } })).toBe('toReview')
})

test('a withdrawn draft is shown nowhere, and a row given twice once', () => {
  const groups = grouped([item({}), item({}), item({ revisionId: 'r2', status: 'withdrawn' })])
  expect([...groups.values()].flat().map(({ revisionId }) => revisionId)).toEqual(['r1'])
})

test('a row leads to where its verb can be done', () => {
  expect(addressOf('zh', item({}))).toBe('/zh/workspace/drafts/r1')
  expect(addressOf('zh', item({ status: 'submitted' }))).toBe('/zh/workspace/revisions/r1')
  expect(addressOf('zh', item({ status: 'published', slug: 'framework' }))).toBe('/zh/agreements/framework')
  expect(addressOf('zh', item({ status: 'published', slug: 'internal', visibility: 'members' }))).toBe(
    '/zh/workspace/agreements/internal',
  )
  const project = { kind: 'project' as const, status: 'published' as const, slug: 'store' }
  expect(addressOf('zh', item({ ...project, visibility: 'public' }))).toBe('/zh/projects/store')
  expect(addressOf('zh', item({ ...project, visibility: 'parties' }))).toBe(
    '/zh/workspace/projects/store/record',
  )
  expect(addressOf('zh', item({ status: 'submitted', choices: { save: false, moves: ['publish'] } }))).toBe(
    '/zh/review/r1',
  )
})
