/** What an agreement and a party's act on one hold. One shape, two strengths: a draft, and a complete one. */
import { z } from 'zod'
import type { ForceClause } from '@/db/schema/content'
import {
  actAnswers,
  actKinds,
  actManners,
  agreementRoles,
  agreementTypes,
  delayUnits,
  forceConditions,
  fullPowers,
  languages,
  relationKinds,
  termUnits,
  visibilities,
} from '@/db/vocabulary'
import { checkDates, checkSources, dateText, flaw, multilingual, plainText, source } from '@/lib/content'
import { edtfProblem } from '@/lib/edtf'
import { mostTerms, termCode } from '@/lib/terms'
import { asks } from './acts'
import { noDuration } from './duration'
import { agreementTexts, checkTexts } from './texts'

const termLength = z.strictObject({ count: z.int().min(1).max(999), unit: z.enum(termUnits) }).nullable()
const delayLength = z.strictObject({ count: z.int().min(1).max(999), unit: z.enum(delayUnits) }).nullable()

/** What the text says of its entry into force; see lib/agreements/force.ts. */
const forceClause = z.strictObject({
  condition: z.enum(forceConditions).nullable(),
  approvals: z.int().min(1).max(200).nullable(),
  among: z.array(z.uuid()).max(200),
  delay: delayLength,
  date: dateText,
})

export const noForceClause: ForceClause = {
  condition: null,
  approvals: null,
  among: [],
  delay: null,
  date: '',
}

/** What the text says of how long it holds, beside its term; see lib/agreements/duration.ts. */
const durationClause = z.strictObject({
  renewal: termLength,
  notice: delayLength,
  review: termLength,
  reviewDate: dateText,
  fewest: z.int().min(2).max(200).nullable(),
})

export const agreementDraft = z.strictObject({
  type: z.enum(agreementTypes).nullable(),
  title: multilingual(500),
  summary: multilingual(5000),
  originalLanguage: z.enum(languages).nullable(),
  /** EDTF: the date of adoption or signature. */
  adopted: dateText,
  place: multilingual(200),
  body: z.uuid().nullable(),
  /** The meeting at which it was adopted. */
  meeting: multilingual(300),
  /** Persons who witnessed the signing, with their offices. */
  witnesses: multilingual(1000),
  subjects: z.array(termCode).max(mostTerms),
  term: termLength,
  /** EDTF: the day it ends by its own terms. */
  expires: dateText,
  duration: durationClause,
  forceClause,
  texts: agreementTexts,
  parties: z.array(z.strictObject({ party: z.uuid().nullable(), role: z.enum(agreementRoles) })).max(200),
  relations: z
    .array(z.strictObject({ kind: z.enum(relationKinds), agreement: z.uuid().nullable() }))
    .max(100),
  sources: z.array(source).max(50),
  note: multilingual(5000),
  visibility: z.enum(visibilities),
})
export type AgreementContent = z.infer<typeof agreementDraft>

/** Complete enough to be published. A record whose source names no party may have none; its sources are then
 * demanded instead. */
export const agreementComplete = agreementDraft.superRefine((content, check) => {
  if (!content.type) flaw(check, ['type'], 'type.required')
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  checkDates(check, content, ['adopted', 'expires'])
  checkForceClause(check, content)
  checkDuration(check, content)
  checkTexts(check, content.texts)
  checkSources(check, content.sources)
  if (!content.parties.length && !content.sources.length) flaw(check, ['parties'], 'parties.required')
  const seen = new Set<string>()
  content.parties.forEach(({ party, role }, position) => {
    if (!party) flaw(check, ['parties', position, 'party'], 'party.required')
    else if (seen.has(`${party} ${role}`)) flaw(check, ['parties', position, 'party'], 'party.twice')
    seen.add(`${party} ${role}`)
  })
  const related = new Set<string>()
  content.relations.forEach(({ kind, agreement }, position) => {
    if (!agreement) flaw(check, ['relations', position, 'agreement'], 'relation.required')
    else if (related.has(`${kind} ${agreement}`))
      flaw(check, ['relations', position, 'agreement'], 'relation.twice')
    related.add(`${kind} ${agreement}`)
  })
})

function checkForceClause(
  check: z.core.$RefinementCtx,
  { forceClause: clause, parties }: AgreementContent,
): void {
  const problem = edtfProblem(clause.date)
  if (problem) flaw(check, ['forceClause', 'date'], `date.${problem}`)
  else if (clause.condition === 'date' && !clause.date) flaw(check, ['forceClause', 'date'], 'force.date')
  if (clause.condition !== 'approvals') return
  const signatories = parties.filter(({ role }) => role === 'signatory').map(({ party }) => party)
  if (clause.among.some((party) => !signatories.includes(party)))
    flaw(check, ['forceClause', 'among'], 'force.among')
  if (clause.approvals !== null && clause.approvals < clause.among.length)
    flaw(check, ['forceClause', 'approvals'], 'force.approvals')
}

/** A renewal goes on from an end, and notice is given before one. */
function checkDuration(check: z.core.$RefinementCtx, { duration, term, expires }: AgreementContent): void {
  const problem = edtfProblem(duration.reviewDate)
  if (problem) flaw(check, ['duration', 'reviewDate'], `date.${problem}`)
  if (duration.renewal && !term && !expires) flaw(check, ['duration', 'renewal'], 'duration.renewal')
}

export const actDraft = z.strictObject({
  agreement: z.uuid(),
  party: z.uuid().nullable(),
  act: z.enum(actKinds).nullable(),
  /** How it signed, or what its consent is called. */
  manner: z.enum(actManners).nullable(),
  /** EDTF: the day it was done. */
  date: dateText,
  /** EDTF: the day it takes effect, where that is another. */
  effect: dateText,
  place: multilingual(200),
  /** Who signed for the party. */
  signer: multilingual(200),
  /** The office held by whoever did it for the party: 'mayor'. */
  capacity: multilingual(200),
  /** Whether its full powers are on file. */
  powers: z.enum(fullPowers).nullable(),
  /** For a succession: whose place it takes. */
  predecessor: z.uuid().nullable(),
  /** The act that an objection, or the lifting of a statement, is about. */
  about: z.uuid().nullable(),
  /** For an objection: the agreement shall not be in force between the two. */
  opposes: z.boolean(),
  /** The articles a statement is about, as the text numbers them; none: the whole. */
  articles: z.array(plainText(20)).max(100),
  /** The statement in its own words. */
  text: multilingual(5000),
  sources: z.array(source).max(50),
  note: multilingual(2000),
})
export type ActContent = z.infer<typeof actDraft>

export const emptyActContent: Omit<ActContent, 'agreement'> = {
  party: null,
  act: null,
  manner: null,
  date: '',
  effect: '',
  place: {},
  signer: {},
  capacity: {},
  powers: null,
  predecessor: null,
  about: null,
  opposes: false,
  articles: [],
  text: {},
  sources: [],
  note: {},
}

export const actComplete = actDraft.superRefine((content, check) => {
  if (!content.party) flaw(check, ['party'], 'party.required')
  if (!content.act) flaw(check, ['act'], 'act.required')
  else if (asks(content.act, 'about') && !content.about) flaw(check, ['about'], 'about.required')
  if (content.predecessor && content.predecessor === content.party)
    flaw(check, ['predecessor'], 'predecessor.itself')
  checkDates(check, content, ['date', 'effect'])
  checkSources(check, content.sources)
})

/** A party's answer to an act that others have recorded of it. */
export const answerDraft = z.strictObject({
  act: z.uuid(),
  /** The revision of the act that is answered. */
  revision: z.int().min(1),
  answer: z.enum(actAnswers),
  reason: multilingual(2000),
})
export type AnswerContent = z.infer<typeof answerDraft>

export const answerComplete = answerDraft.superRefine(({ answer, reason }, check) => {
  if (answer === 'contested' && !Object.keys(reason).length) flaw(check, ['reason'], 'reason.required')
})

/** What the form for an agreement starts from. */
export const emptyAgreement: AgreementContent = {
  type: null,
  title: {},
  summary: {},
  originalLanguage: null,
  adopted: '',
  place: {},
  body: null,
  meeting: {},
  witnesses: {},
  subjects: [],
  term: null,
  expires: '',
  duration: noDuration,
  forceClause: noForceClause,
  texts: [],
  parties: [],
  relations: [],
  sources: [],
  note: {},
  visibility: 'public',
}
