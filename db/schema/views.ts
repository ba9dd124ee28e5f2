/**
 * The views of the schema `register`, as the public may read them (made in db/migrations). What is public,
 * rows and columns, is decided there and nowhere else.
 */
import { boolean, integer, jsonb, pgSchema, text, timestamp, uuid } from 'drizzle-orm/pg-core'
import type { Kind, Role } from '../vocabulary'
import { agendaColumns } from './agenda'
import { meetingColumns } from './meetings'
import { notificationColumns } from './notifications'
import { projectColumns } from './projects'
import {
  actColumns,
  agreementColumns,
  agreementPartyColumns,
  agreementRelationColumns,
  agreementSubjectColumns,
  answerColumns,
  bodyColumns,
  deadlineColumns,
  facetChoiceColumns,
  membershipColumns,
  partyColumns,
} from './register'

const register = pgSchema('register')

export const publicParties = register.view('parties', partyColumns()).existing()
export const publicBodies = register.view('bodies', bodyColumns()).existing()
export const publicMemberships = register.view('memberships', membershipColumns()).existing()
export const publicAgreements = register.view('agreements', agreementColumns()).existing()
export const publicAgreementParties = register.view('agreement_parties', agreementPartyColumns()).existing()
export const publicAgreementSubjects = register
  .view('agreement_subjects', agreementSubjectColumns())
  .existing()
export const publicAgreementRelations = register
  .view('agreement_relations', agreementRelationColumns())
  .existing()
export const publicMeetings = register.view('meetings', meetingColumns()).existing()
export const publicAgendas = register.view('agendas', agendaColumns()).existing()
export const publicProjects = register.view('projects', projectColumns()).existing()
export const publicActs = register.view('acts', actColumns()).existing()

export const publicNotifications = register.view('notifications', notificationColumns()).existing()
export const publicDeadlines = register.view('deadlines', deadlineColumns()).existing()
export const publicAnswers = register.view('answers', answerColumns()).existing()

export const publicFacetChoices = register.view('facet_choices', facetChoiceColumns()).existing()

/** Published and superseded revisions of public entries; the author as an office, never a person. */
export const publicRevisions = register
  .view('revisions', {
    entryId: uuid('entry_id').notNull(),
    kind: text('kind').notNull().$type<Kind>(),
    number: integer('number').notNull(),
    basedOn: integer('based_on'),
    current: boolean('current').notNull(),
    content: jsonb('content').notNull().$type<Record<string, unknown>>(),
    changeNote: text('change_note').notNull(),
    publishedAt: timestamp('published_at', { withTimezone: true }).notNull(),
    byImport: boolean('by_import').notNull(),
    authorRole: text('author_role').$type<Role>(),
    authorPartyId: uuid('author_party_id'),
  })
  .existing()

export const publicState = register
  .view('state', {
    version: integer('version').notNull(),
    changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  })
  .existing()
