/** Register tables of what meetings settle: decisions, action items, issues between two sides, and what parties say of each. */
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import {
  actionPosts,
  actionStates,
  type Ballot,
  decisionProcedures,
  effectKinds,
  issueSteps,
  issueSubjects,
  type MembershipClass,
  majorities,
} from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual, sources } from './columns'

export const decisionColumns = () => ({
  ...identity(),
  meetingId: entryId('meeting_id').notNull(),
  /** Within the meeting: D2 of M13. */
  ordinal: integer('ordinal').notNull(),
  title: multilingual('title'),
  text: multilingual('text'),
  procedure: text('procedure').notNull().$type<(typeof decisionProcedures)[number]>(),
  majority: text('majority').$type<(typeof majorities)[number]>(),
  /** Of a qualified majority: '2/3'. */
  fraction: text('fraction').notNull().default(''),
  weights: jsonb('weights').notNull().$type<{ class: MembershipClass; weight: number }[]>().default([]),
  /** Who may vote or object. */
  entitled: jsonb('entitled')
    .notNull()
    .$type<{ party: string; class: MembershipClass | null }[]>()
    .default([]),
  ballots: jsonb('ballots').notNull().$type<{ party: string; ballot: Ballot }[]>().default([]),
  /** Of a silence procedure: the last day on which a party may object. */
  deadline: date('deadline'),
  sources: sources(),
  note: multilingual('note'),
})

/** What meetings settled; where each stands follows from its vote, or from the day and the objections. */
export const decisions = pgTable('decisions', decisionColumns(), (t) => [
  unique('decisions_slug').on(t.slug),
  unique('decisions_ordinal').on(t.meetingId, t.ordinal),
  index('decisions_number').on(t.number),
  index('decisions_deadline').on(t.deadline),
  oneOf('decisions_procedure', t.procedure, decisionProcedures),
  oneOf('decisions_majority', t.majority, majorities),
])

export const decisionEffectColumns = () => ({
  decisionId: entryId('decision_id').notNull(),
  kind: text('kind').notNull().$type<(typeof effectKinds)[number]>(),
  entryId: entryId('entry_id').notNull(),
})

/** What followed from a decision. */
export const decisionEffects = pgTable('decision_effects', decisionEffectColumns(), (t) => [
  primaryKey({ name: 'decision_effects_pkey', columns: [t.decisionId, t.entryId] }),
  index('decision_effects_entry').on(t.entryId),
  oneOf('decision_effects_kind', t.kind, effectKinds),
])

export const decisionObjectionColumns = () => ({
  ...identity(),
  decisionId: entryId('decision_id').notNull(),
  partyId: entryId('party_id').notNull(),
  date: date('date').notNull(),
  reason: text('reason').notNull(),
})

export const decisionObjections = pgTable('decision_objections', decisionObjectionColumns(), (t) => [
  unique('decision_objections_once').on(t.decisionId, t.partyId),
])

export const actionColumns = () => ({
  ...identity(),
  meetingId: entryId('meeting_id').notNull(),
  decisionId: entryId('decision_id'),
  /** Within the meeting: A3 of M13. */
  ordinal: integer('ordinal').notNull(),
  title: multilingual('title'),
  text: multilingual('text'),
  /** The one party that owes it, and which of its posts. */
  ownerId: entryId('owner_id').notNull(),
  post: text('post').notNull().$type<(typeof actionPosts)[number]>(),
  due: text('due').notNull(),
  dueFrom: date('due_from').notNull(),
  dueTo: date('due_to').notNull(),
  /** As the last report says. */
  state: text('state').notNull().$type<(typeof actionStates)[number]>().default('open'),
  note: multilingual('note'),
})

/** Tasks with one owner and a due date. */
export const actions = pgTable('actions', actionColumns(), (t) => [
  unique('actions_slug').on(t.slug),
  unique('actions_ordinal').on(t.meetingId, t.ordinal),
  index('actions_due').on(t.dueTo, t.number),
  index('actions_owner').on(t.ownerId, t.dueTo, t.number),
  index('actions_decision').on(t.decisionId),
  oneOf('actions_post', t.post, actionPosts),
  oneOf('actions_state', t.state, actionStates),
])

export const actionReportColumns = () => ({
  ...identity(),
  actionId: entryId('action_id').notNull(),
  partyId: entryId('party_id').notNull(),
  state: text('state').notNull().$type<(typeof actionStates)[number]>(),
  words: multilingual('words'),
  date: date('date').notNull(),
})

export const actionReports = pgTable('action_reports', actionReportColumns(), (t) => [
  uniqueIndex('action_reports_action').on(t.actionId, t.number),
  oneOf('action_reports_state', t.state, actionStates),
])

export const issueColumns = () => ({
  ...identity(),
  meetingId: entryId('meeting_id'),
  seriesId: entryId('series_id'),
  subject: text('subject').notNull().$type<(typeof issueSubjects)[number]>(),
  raisedById: entryId('raised_by_id').notNull(),
  /** The other side. */
  askedId: entryId('asked_id').notNull(),
  title: multilingual('title'),
  text: multilingual('text'),
  date: text('date').notNull().default(''),
  dateFrom: date('date_from'),
  dateTo: date('date_to'),
})

/** What one side of a port raises with the other; open until a side says that it is settled. */
export const issues = pgTable('issues', issueColumns(), (t) => [
  unique('issues_slug').on(t.slug),
  index('issues_meeting').on(t.meetingId),
  index('issues_series').on(t.seriesId),
  index('issues_asked').on(t.askedId),
  index('issues_raised_by').on(t.raisedById),
  oneOf('issues_subject', t.subject, issueSubjects),
])

export const issueAnswerColumns = () => ({
  ...identity(),
  issueId: entryId('issue_id').notNull(),
  partyId: entryId('party_id').notNull(),
  step: text('step').notNull().$type<(typeof issueSteps)[number]>(),
  words: multilingual('words'),
  date: date('date').notNull(),
})

export const issueAnswers = pgTable('issue_answers', issueAnswerColumns(), (t) => [
  uniqueIndex('issue_answers_issue').on(t.issueId, t.number),
  oneOf('issue_answers_step', t.step, issueSteps),
])
