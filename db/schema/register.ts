/**
 * The register tables: what was published, and nothing else. Emptied and folded again from the published
 * revisions by lib/entries/rebuild.ts. Written by the projections alone; the public reads them through the
 * views of the schema `register` (db/migrations).
 *
 * An EDTF date is kept as written, with the earliest and latest day it can mean beside it.
 */
import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  customType,
  date,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import {
  actAnswers,
  actKinds,
  actManners,
  admissionOutcomes,
  admissionSteps,
  admissionWays,
  agreementRoles,
  agreementStatuses,
  agreementTypes,
  bodyKinds,
  deadlineKinds,
  facets,
  fullPowers,
  languages,
  type MembershipClass,
  membershipBases,
  membershipClasses,
  partyKinds,
  portKinds,
  relationKinds,
  termUnits,
  textAuthorities,
  textLanguages,
  visibilities,
} from '../vocabulary'
import { oneOf } from './checks'
import { entryId, identity, multilingual, sources } from './columns'
import type { DurationClause, EndorsedProject, Figure, ForceClause, FormerName, PortFigure } from './content'
import { files } from './files'

const tsvector = customType<{ data: string }>({ dataType: () => 'tsvector' })

export const partyColumns = () => ({
  ...identity(),
  kind: text('kind').notNull().$type<(typeof partyKinds)[number]>(),
  name: multilingual('name'),
  /** ISO 3166-1, two letters. */
  country: text('country').notNull(),
  province: multilingual('province'),
  /** GB/T 2260, six digits; empty where there is none or it is not known. */
  code: text('code').notNull().default(''),
  /** WGS 84, degrees. */
  latitude: doublePrecision('latitude'),
  longitude: doublePrecision('longitude'),
  ports: multilingual('ports'),
  sources: sources(),
  note: multilingual('note'),
  formerNames: jsonb('former_names').notNull().$type<FormerName[]>().default([]),
  /** The body that this party is; of the kind `body` alone. */
  bodyId: entryId('body_id'),
  /** The office that answers for it to the others, in words; never a person. */
  focalPost: multilingual('focal_post'),
  /** ISO 3166-2, and the item of Wikidata; empty where there is none or it is not recorded. */
  isoCode: text('iso_code').notNull().default(''),
  wikidata: text('wikidata').notNull().default(''),
})

export const parties = pgTable('parties', partyColumns(), (t) => [
  unique('parties_slug').on(t.slug),
  unique('parties_body').on(t.bodyId),
  check('parties_of_body', sql`(${t.kind} = 'body') = (${t.bodyId} is not null)`),
  oneOf('parties_kind', t.kind, partyKinds),
])

export const bodyColumns = () => ({
  ...identity(),
  kind: text('kind').notNull().$type<(typeof bodyKinds)[number]>(),
  name: multilingual('name'),
  partOfId: entryId('part_of_id'),
  formed: text('formed').notNull().default(''),
  formedFrom: date('formed_from'),
  formedTo: date('formed_to'),
  /** Square kilometres. */
  area: jsonb('area').$type<Figure>(),
  /** Persons. */
  population: jsonb('population').$type<Figure>(),
  scope: multilingual('scope'),
  sources: sources(),
  note: multilingual('note'),
  ended: text('ended').notNull().default(''),
  endedFrom: date('ended_from'),
  endedTo: date('ended_to'),
  /** The body that it continues. */
  followsId: entryId('follows_id'),
  /** In which classes it has members; empty: not said. */
  classes: text('classes').array().notNull().default(sql`'{}'`).$type<MembershipClass[]>(),
})

export const bodies = pgTable('bodies', bodyColumns(), (t) => [
  unique('bodies_slug').on(t.slug),
  oneOf('bodies_kind', t.kind, bodyKinds),
])

export const membershipColumns = () => ({
  ...identity(),
  bodyId: entryId('body_id').notNull(),
  partyId: entryId('party_id').notNull(),
  class: text('class').notNull().$type<(typeof membershipClasses)[number]>(),
  began: text('began').notNull().default(''),
  beganFrom: date('began_from'),
  beganTo: date('began_to'),
  basis: text('basis').$type<(typeof membershipBases)[number]>(),
  proposedByIds: uuid('proposed_by_ids').array().notNull().default(sql`'{}'`),
  /** As its record says, or by a withdrawal before that: see lib/members/ends.ts. */
  ended: text('ended').notNull().default(''),
  endedFrom: date('ended_from'),
  endedTo: date('ended_to'),
  sources: sources(),
  note: multilingual('note'),
})

export const memberships = pgTable('memberships', membershipColumns(), (t) => [
  index('memberships_body').on(t.bodyId),
  index('memberships_party').on(t.partyId),
  oneOf('memberships_class', t.class, membershipClasses),
  oneOf('memberships_basis', t.basis, membershipBases),
])

const titleKey = (language: string, others: string[]) =>
  text(`title_${language}`)
    .notNull()
    .generatedAlwaysAs(
      sql.raw(
        `left(coalesce(${[language, ...others].map((l) => `title->>'${l}'`).join(', ')}, title->>'mn-Mong', ''), 120)`,
      ),
    )

export const agreementColumns = () => ({
  ...identity(),
  type: text('type').notNull().$type<(typeof agreementTypes)[number]>(),
  title: multilingual('title'),
  summary: multilingual('summary'),
  originalLanguage: text('original_language').$type<(typeof languages)[number]>(),
  adopted: text('adopted').notNull().default(''),
  adoptedFrom: date('adopted_from'),
  adoptedTo: date('adopted_to'),
  /** The year of adoption where the date leaves no doubt of it. */
  year: integer('year'),
  place: multilingual('place'),
  bodyId: entryId('body_id'),
  meeting: multilingual('meeting'),
  termCount: integer('term_count'),
  termUnit: text('term_unit').$type<(typeof termUnits)[number]>(),
  expires: text('expires').notNull().default(''),
  expiresFrom: date('expires_from'),
  expiresTo: date('expires_to'),
  forceClause: jsonb('force_clause').notNull().$type<ForceClause>(),
  duration: jsonb('duration').notNull().$type<DurationClause>(),
  /** Persons who witnessed the signing, with their offices, in words. */
  witnesses: multilingual('witnesses'),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
  sources: sources(),
  note: multilingual('note'),
  /** The party that answers for the record; null: the secretariat. */
  answeringId: entryId('answering_id'),
  /** Derived from the acts and dates; see lib/agreements/standing.ts. */
  status: text('status').notNull().$type<(typeof agreementStatuses)[number]>(),
  standing: jsonb('standing').notNull().$type<Record<string, unknown>>().default({}),
  /** The next day on which the calendar alone may change the status. */
  standingDue: date('standing_due'),
  /** When it or an act on it was last published: what a feed calls updated. */
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
  /** One character for each choice of a facet it comes under; '' unless public. See lib/agreements/facet-choices.ts. */
  choices: text('choices').notNull().default(''),
  /** The keys that lists are sorted by, one for each language of the interface. */
  titleEn: titleKey('en', ['zh', 'ru', 'mn']),
  titleZh: titleKey('zh', ['en', 'ru', 'mn']),
  titleMn: titleKey('mn', ['ru', 'en', 'zh']),
  titleRu: titleKey('ru', ['en', 'mn', 'zh']),
  /** Words of the titles (weight A), parties and summary (B), the rest (C). */
  document: tsvector('document').notNull().default(sql`''`),
})

export const agreements = pgTable('agreements', agreementColumns(), (t) => [
  unique('agreements_slug').on(t.slug),
  oneOf('agreements_type', t.type, agreementTypes),
  oneOf('agreements_status', t.status, agreementStatuses),
  oneOf('agreements_visibility', t.visibility, visibilities),
  oneOf('agreements_original_language', t.originalLanguage, languages),
  oneOf('agreements_term_unit', t.termUnit, termUnits),
  index('agreements_due').on(t.standingDue),
  // Which agreement was made of some minutes follows from the sources it names (lib/registry/signed-minutes.ts).
  index('agreements_of_minutes')
    .using('gin', t.sources.op('jsonb_path_ops'))
    .where(sql`${t.type} = 'minutes'`),
])

export const facetChoiceColumns = () => ({
  facet: text('facet').notNull().$type<(typeof facets)[number]>(),
  /** A word, a year or 'none', the id of a party or body. */
  value: text('value').notNull(),
  code: integer('code').notNull(),
})

/**
 * The character that stands for each choice. Only ever added to, so it is not emptied when the register is folded
 * again: what is written in `choices` means the same for good. Codes stay below the surrogates.
 */
export const facetChoices = pgTable('facet_choices', facetChoiceColumns(), (t) => [
  primaryKey({ name: 'facet_choices_pkey', columns: [t.facet, t.value] }),
  unique('facet_choices_code').on(t.code),
  oneOf('facet_choices_facet', t.facet, facets),
  check('facet_choices_character', sql`${t.code} between 256 and 55295`),
])

export const agreementPartyColumns = () => ({
  agreementId: entryId('agreement_id').notNull(),
  partyId: entryId('party_id').notNull(),
  role: text('role').notNull().$type<(typeof agreementRoles)[number]>(),
  position: integer('position').notNull(),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
})

export const agreementParties = pgTable('agreement_parties', agreementPartyColumns(), (t) => [
  primaryKey({ name: 'agreement_parties_pkey', columns: [t.agreementId, t.partyId, t.role] }),
  index('agreement_parties_party').on(t.partyId, t.agreementId),
  oneOf('agreement_parties_role', t.role, agreementRoles),
])

export const agreementSubjectColumns = () => ({
  agreementId: entryId('agreement_id').notNull(),
  subject: text('subject').notNull(),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
})

export const agreementSubjects = pgTable('agreement_subjects', agreementSubjectColumns(), (t) => [
  primaryKey({ name: 'agreement_subjects_pkey', columns: [t.agreementId, t.subject] }),
  index('agreement_subjects_subject').on(t.subject, t.agreementId),
])

export const agreementRelationColumns = () => ({
  agreementId: entryId('agreement_id').notNull(),
  kind: text('kind').notNull().$type<(typeof relationKinds)[number]>(),
  targetId: entryId('target_id').notNull(),
})

export const agreementRelations = pgTable('agreement_relations', agreementRelationColumns(), (t) => [
  primaryKey({ name: 'agreement_relations_pkey', columns: [t.agreementId, t.kind, t.targetId] }),
  index('agreement_relations_target').on(t.targetId),
  oneOf('agreement_relations_kind', t.kind, relationKinds),
])

export const agreementTexts = pgTable(
  'agreement_texts',
  {
    agreementId: entryId('agreement_id').notNull(),
    position: integer('position').notNull(),
    language: text('language').notNull().$type<(typeof textLanguages)[number]>(),
    authority: text('authority').notNull().$type<(typeof textAuthorities)[number]>(),
    prevailing: boolean('prevailing').notNull(),
    sha256: text('sha256')
      .notNull()
      .references(() => files.sha256),
    name: text('name').notNull(),
    /** Of a translation: the SHA-256 of the authentic text it was made from. */
    madeFrom: text('made_from'),
    /** Made from a text that is no longer the authentic one. */
    stale: boolean('stale').notNull(),
    visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
  },
  (t) => [
    primaryKey({ name: 'agreement_texts_pkey', columns: [t.agreementId, t.position] }),
    index('agreement_texts_file').on(t.sha256),
    oneOf('agreement_texts_language', t.language, textLanguages),
    oneOf('agreement_texts_authority', t.authority, textAuthorities),
  ],
)

export const actColumns = () => ({
  ...identity(),
  agreementId: entryId('agreement_id').notNull(),
  partyId: entryId('party_id').notNull(),
  act: text('act').notNull().$type<(typeof actKinds)[number]>(),
  date: text('date').notNull().default(''),
  dateFrom: date('date_from'),
  dateTo: date('date_to'),
  effect: text('effect').notNull().default(''),
  effectFrom: date('effect_from'),
  effectTo: date('effect_to'),
  manner: text('manner').$type<(typeof actManners)[number]>(),
  place: multilingual('place'),
  signer: multilingual('signer'),
  capacity: multilingual('capacity'),
  powers: text('powers').$type<(typeof fullPowers)[number]>(),
  predecessorId: entryId('predecessor_id'),
  /** The act that an objection, or the lifting of a statement, is about. */
  aboutId: entryId('about_id'),
  opposes: boolean('opposes').notNull().default(false),
  articles: text('articles').array().notNull().default(sql`'{}'`),
  /** The statement in its own words. */
  text: multilingual('text'),
  /** The party whose delegation recorded it; null: the secretariat, or the import. */
  recordedById: entryId('recorded_by_id'),
  byImport: boolean('by_import').notNull().default(false),
  sources: sources(),
  note: multilingual('note'),
})

export const acts = pgTable('acts', actColumns(), (t) => [
  index('acts_agreement').on(t.agreementId),
  index('acts_party').on(t.partyId),
  oneOf('acts_act', t.act, actKinds),
  oneOf('acts_manner', t.manner, actManners),
  oneOf('acts_powers', t.powers, fullPowers),
])

export const deadlineColumns = () => ({
  agreementId: entryId('agreement_id').notNull(),
  kind: text('kind').notNull().$type<(typeof deadlineKinds)[number]>(),
  /** EDTF; the earliest and latest day it can mean. */
  date: text('date').notNull(),
  dateFrom: date('date_from').notNull(),
  dateTo: date('date_to').notNull(),
  visibility: text('visibility').notNull().$type<(typeof visibilities)[number]>(),
})

/** Derived with the standing: the next day of each kind that an agreement has to come. */
export const deadlines = pgTable('deadlines', deadlineColumns(), (t) => [
  primaryKey({ name: 'deadlines_pkey', columns: [t.agreementId, t.kind] }),
  index('deadlines_day').on(t.dateFrom, t.agreementId, t.kind),
  oneOf('deadlines_kind', t.kind, deadlineKinds),
])

export const answerColumns = () => ({
  ...identity(),
  actId: entryId('act_id').notNull(),
  /** The revision of the act that was answered: a later one needs a new answer. */
  actRevision: integer('act_revision').notNull(),
  answer: text('answer').notNull().$type<(typeof actAnswers)[number]>(),
  reason: multilingual('reason'),
})

/** The second key: what a party says of an act that others have recorded of it. */
export const answers = pgTable('answers', answerColumns(), (t) => [
  unique('answers_act').on(t.actId),
  oneOf('answers_answer', t.answer, actAnswers),
])

export const rectificationColumns = () => ({
  ...identity(),
  agreementId: entryId('agreement_id').notNull(),
  /** The language of the text that is to be corrected. */
  language: text('language').notNull().$type<(typeof textLanguages)[number]>(),
  /** Where in the text: an article, a line. */
  place: text('place').notNull(),
  wrong: text('wrong').notNull(),
  corrected: text('corrected').notNull(),
  reason: text('reason').notNull(),
  /** The day the parties were notified, and the last on which they may object. */
  notified: date('notified').notNull(),
  lastDay: date('last_day').notNull(),
})

/** A correction of a text, proposed to its parties; whether it stands follows from the day and the objections. */
export const rectifications = pgTable('rectifications', rectificationColumns(), (t) => [
  index('rectifications_agreement').on(t.agreementId),
  index('rectifications_last_day').on(t.lastDay),
  oneOf('rectifications_language', t.language, textLanguages),
  check('rectifications_days', sql`${t.lastDay} - ${t.notified} between 1 and 365`),
])

export const objectionColumns = () => ({
  ...identity(),
  rectificationId: entryId('rectification_id').notNull(),
  partyId: entryId('party_id').notNull(),
  date: date('date').notNull(),
  reason: text('reason').notNull(),
})

export const objections = pgTable('objections', objectionColumns(), (t) => [
  unique('objections_once').on(t.rectificationId, t.partyId),
])

export const admissionColumns = () => ({
  ...identity(),
  way: text('way').notNull().$type<(typeof admissionWays)[number]>(),
  bodyId: entryId('body_id').notNull(),
  /** The newcomer. */
  partyId: entryId('party_id').notNull(),
  class: text('class').notNull().$type<MembershipClass>(),
  proposedById: entryId('proposed_by_id'),
  /** EDTF. */
  date: text('date').notNull().default(''),
  reasons: multilingual('reasons'),
})

/** That a party be admitted to a body; where it stands follows from its steps and the decision. */
export const admissions = pgTable('admissions', admissionColumns(), (t) => [
  index('admissions_body').on(t.bodyId),
  oneOf('admissions_way', t.way, admissionWays),
  oneOf('admissions_class', t.class, membershipClasses),
])

export const admissionStepColumns = () => ({
  ...identity(),
  admissionId: entryId('admission_id').notNull(),
  partyId: entryId('party_id').notNull(),
  step: text('step').notNull().$type<(typeof admissionSteps)[number]>(),
  date: date('date').notNull(),
  reason: text('reason').notNull(),
})

/** What a party says of an admission: each once. */
export const positions = pgTable('admission_steps', admissionStepColumns(), (t) => [
  unique('admission_steps_once').on(t.admissionId, t.partyId),
  oneOf('admission_steps_step', t.step, admissionSteps),
])

export const admissionDecisionColumns = () => ({
  ...identity(),
  admissionId: entryId('admission_id').notNull(),
  outcome: text('outcome').notNull().$type<(typeof admissionOutcomes)[number]>(),
  meeting: multilingual('meeting'),
  /** EDTF. */
  date: text('date').notNull(),
  began: text('began').notNull().default(''),
  sources: sources(),
  note: multilingual('note'),
})

export const admissionDecisions = pgTable('admission_decisions', admissionDecisionColumns(), (t) => [
  unique('admission_decisions_once').on(t.admissionId),
  oneOf('admission_decisions_outcome', t.outcome, admissionOutcomes),
])

export const portColumns = () => ({
  ...identity(),
  kind: text('kind').notNull().$type<(typeof portKinds)[number]>(),
  name: multilingual('name'),
  /** Whose port it is; null: of none that the register knows. */
  partyId: entryId('party_id'),
  /** UN/LOCODE, five characters; empty where it is not recorded. */
  locode: text('locode').notNull().default(''),
  figures: jsonb('figures').notNull().$type<PortFigure[]>().default([]),
  sources: sources(),
  note: multilingual('note'),
})

export const ports = pgTable('ports', portColumns(), (t) => [
  unique('ports_slug').on(t.slug),
  index('ports_party').on(t.partyId),
  oneOf('ports_kind', t.kind, portKinds),
])

export const planColumns = () => ({
  ...identity(),
  title: multilingual('title'),
  /** Who issued it: a party, or in words one that is none. */
  partyId: entryId('party_id'),
  issuer: multilingual('issuer'),
  /** The time it is for. */
  period: text('period').notNull().default(''),
  periodFrom: date('period_from'),
  periodTo: date('period_to'),
  scope: multilingual('scope'),
  endorses: jsonb('endorses').notNull().$type<EndorsedProject[]>().default([]),
  sources: sources(),
  note: multilingual('note'),
})

/** Development plans of parties and others, and the projects that they endorse. */
export const plans = pgTable('plans', planColumns(), (t) => [unique('plans_slug').on(t.slug)])
