/** Register tables of projects, on what each rests, and what is reported of it. */
import { sql } from 'drizzle-orm'
import {
  check,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import {
  currencies,
  exchanges,
  healths,
  partnerRoles,
  projectBases,
  projectKinds,
  projectShapes,
  projectStages,
  type Sector,
  updateStances,
  visibilities,
} from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual, sources } from './columns'
import type { Evidence, Indicator, Paper, ProjectPlace, Sum } from './content'

const visibility = () => text('visibility').notNull().$type<(typeof visibilities)[number]>()

/** Parts of a project belong to its row, and are as visible as it is. */
const partOfProject = () => ({
  projectId: entryId('project_id').notNull(),
  position: integer('position').notNull(),
  visibility: visibility(),
})

export const projectColumns = () => ({
  ...identity(),
  title: multilingual('title'),
  summary: multilingual('summary'),
  kind: text('kind').notNull().$type<(typeof projectKinds)[number]>(),
  sector: text('sector').$type<Sector>(),
  leadId: entryId('lead_id'),
  bodyId: entryId('body_id'),
  /** The announcement by number that it is one of. */
  intentionId: entryId('intention_id'),
  /** Of an announcement by number: how many were announced. */
  announced: integer('announced'),
  /** The project that it is the same as: its address leads there, and it is counted no longer. */
  duplicateOfId: entryId('duplicate_of_id'),
  /** As the last step says. */
  stage: text('stage').notNull().$type<(typeof projectStages)[number]>(),
  shape: text('shape').notNull().$type<(typeof projectShapes)[number]>(),
  places: jsonb('places').notNull().$type<ProjectPlace[]>().default([]),
  plannedStart: text('planned_start').notNull().default(''),
  plannedStartTo: date('planned_start_to'),
  plannedEnd: text('planned_end').notNull().default(''),
  plannedEndTo: date('planned_end_to'),
  actualStart: text('actual_start').notNull().default(''),
  actualStartFrom: date('actual_start_from'),
  actualEnd: text('actual_end').notNull().default(''),
  actualEndFrom: date('actual_end_from'),
  /** The year in which it was first announced or recorded, where its first step has a date. */
  announcedIn: integer('announced_in'),
  sums: jsonb('sums').notNull().$type<Sum[]>().default([]),
  indicators: jsonb('indicators').notNull().$type<Indicator[]>().default([]),
  documents: jsonb('documents').notNull().$type<Paper[]>().default([]),
  visibility: visibility(),
  exchange: text('exchange').notNull().$type<(typeof exchanges)[number]>(),
  sources: sources(),
  note: multilingual('note'),
})

/** Projects, and announcements of so many of them. */
export const projects = pgTable('projects', projectColumns(), (t) => [
  unique('projects_slug').on(t.slug),
  index('projects_number').on(t.number),
  index('projects_lead').on(t.leadId, t.number),
  index('projects_body').on(t.bodyId),
  index('projects_intention').on(t.intentionId),
  index('projects_duplicate_of').on(t.duplicateOfId),
  oneOf('projects_kind', t.kind, projectKinds),
  oneOf('projects_stage', t.stage, projectStages),
  oneOf('projects_shape', t.shape, projectShapes),
  oneOf('projects_visibility', t.visibility, visibilities),
  oneOf('projects_exchange', t.exchange, exchanges),
  check('projects_led', sql`${t.leadId} is not null or ${t.announced} is not null`),
])

export const projectPartnerColumns = () => ({
  ...partOfProject(),
  partyId: entryId('party_id').notNull(),
  /** Null: not recorded. */
  role: text('role').$type<(typeof partnerRoles)[number]>(),
})

export const projectPartners = pgTable('project_partners', projectPartnerColumns(), (t) => [
  primaryKey({ name: 'project_partners_pkey', columns: [t.projectId, t.position] }),
  index('project_partners_party').on(t.partyId, t.projectId),
  oneOf('project_partners_role', t.role, partnerRoles),
])

export const projectStepColumns = () => ({
  ...partOfProject(),
  stage: text('stage').notNull().$type<(typeof projectStages)[number]>(),
  /** EDTF. */
  date: text('date').notNull().default(''),
  /** From which ISO day on, and until before which, it stood there; null: always, and until today. */
  since: date('since'),
  until: date('until'),
  reason: multilingual('reason'),
})

/** Where a project stood, from its first step to its last. */
export const projectSteps = pgTable('project_steps', projectStepColumns(), (t) => [
  primaryKey({ name: 'project_steps_pkey', columns: [t.projectId, t.position] }),
  oneOf('project_steps_stage', t.stage, projectStages),
])

export const projectMilestoneColumns = () => ({
  ...partOfProject(),
  title: multilingual('title'),
  begins: text('begins').notNull().default(''),
  due: text('due').notNull().default(''),
  dueTo: date('due_to'),
  done: text('done').notNull().default(''),
  doneFrom: date('done_from'),
  evidence: multilingual('evidence'),
  url: text('url').notNull().default(''),
})

export const projectMilestones = pgTable('project_milestones', projectMilestoneColumns(), (t) => [
  primaryKey({ name: 'project_milestones_pkey', columns: [t.projectId, t.position] }),
  index('project_milestones_due').on(t.dueTo),
])

export const projectBasisColumns = () => ({
  ...partOfProject(),
  kind: text('kind').notNull().$type<(typeof projectBases)[number]>(),
  entryId: entryId('entry_id').notNull(),
  /** Of an agreement: which article of it. */
  article: text('article').notNull().default(''),
})

/** What a project rests on: articles, decisions, action items, plans, the meeting it was announced at. */
export const projectBasis = pgTable('project_basis', projectBasisColumns(), (t) => [
  primaryKey({ name: 'project_basis_pkey', columns: [t.projectId, t.position] }),
  index('project_basis_entry').on(t.entryId),
  oneOf('project_basis_kind', t.kind, projectBases),
])

export const updateColumns = () => ({
  ...identity(),
  projectId: entryId('project_id').notNull(),
  /** The lead that reports. */
  partyId: entryId('party_id').notNull(),
  /** For which time: '2026-Q3', '2026-H2' or '2026', and its ISO days. */
  covers: text('covers').notNull(),
  coversFrom: date('covers_from').notNull(),
  coversTo: date('covers_to').notNull(),
  health: text('health').notNull().$type<(typeof healths)[number]>(),
  /** Percent. */
  progress: integer('progress'),
  happened: multilingual('happened'),
  blocks: multilingual('blocks'),
  /** Who must act. */
  blockedById: entryId('blocked_by_id'),
  nextStep: multilingual('next_step'),
  nextDue: text('next_due').notNull().default(''),
  /** Since the project began. */
  spent: doublePrecision('spent'),
  currency: text('currency').$type<(typeof currencies)[number]>(),
  evidence: jsonb('evidence').notNull().$type<Evidence[]>().default([]),
  /** The ISO day on which it was reported, and the one from which on a later report is the last. */
  date: date('date').notNull(),
  until: date('until'),
  visibility: visibility(),
})

/** What the lead of a project reported of it: one for each time. */
export const updates = pgTable('updates', updateColumns(), (t) => [
  unique('updates_slug').on(t.slug),
  unique('updates_covers').on(t.projectId, t.coversTo),
  index('updates_last').on(t.projectId).where(sql`${t.until} is null`),
  index('updates_period').on(t.coversTo, t.partyId),
  oneOf('updates_health', t.health, healths),
  oneOf('updates_currency', t.currency, currencies),
  check('updates_progress', sql`${t.progress} between 0 and 100`),
])

export const updateViewColumns = () => ({
  ...identity(),
  updateId: entryId('update_id').notNull(),
  partyId: entryId('party_id').notNull(),
  stance: text('stance').notNull().$type<(typeof updateStances)[number]>(),
  words: multilingual('words'),
  date: date('date').notNull(),
})

/** What partners say of an update. */
export const updateViews = pgTable('update_views', updateViewColumns(), (t) => [
  unique('update_views_once').on(t.updateId, t.partyId),
  oneOf('update_views_stance', t.stance, updateStances),
])

/** At which version of the register a project, or a report on it, was last published: what is remembered of the others holds. */
export const projectChanges = pgTable(
  'project_changes',
  { projectId: entryId('project_id').primaryKey(), version: integer('version').notNull() },
  (t) => [index('project_changes_version').on(t.version)],
)
