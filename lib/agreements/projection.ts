/** Published agreements and acts become rows of the register. What follows from several of them is in refresh.ts. */
import { inArray, or } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import {
  acts,
  agreementParties,
  agreementRelations,
  agreementSubjects,
  agreements,
  agreementTexts,
  answers,
} from '@/db/schema/register'
import { daysOf, yearOf } from '@/lib/dates'
import { identityOf, type Published } from '@/lib/entries/kind'
import { storedTerms } from '@/lib/entries/terms'
import { type Term, termNow } from '@/lib/terms'
import type { ActContent, AgreementContent, AnswerContent } from './schema'
import { isStale } from './texts'

export async function projectAgreements(tx: Tx, published: Published<AgreementContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  const before = await related(tx, ids)
  await tx.delete(agreementParties).where(inArray(agreementParties.agreementId, ids))
  await tx.delete(agreementSubjects).where(inArray(agreementSubjects.agreementId, ids))
  await tx.delete(agreementRelations).where(inArray(agreementRelations.agreementId, ids))
  await tx.delete(agreementTexts).where(inArray(agreementTexts.agreementId, ids))
  await tx.delete(agreements).where(inArray(agreements.id, ids))
  await tx.insert(agreements).values(published.map(agreementRow))
  const parties = published.flatMap(partyRows)
  if (parties.length) await tx.insert(agreementParties).values(parties)
  const terms = await storedTerms(tx, 'subjects')
  const subjects = published.flatMap((item) => subjectRows(item, terms))
  if (subjects.length) await tx.insert(agreementSubjects).values(subjects)
  const relations = published.flatMap(relationRows)
  if (relations.length) await tx.insert(agreementRelations).values(relations)
  const texts = published.flatMap(textRows)
  if (texts.length) await tx.insert(agreementTexts).values(texts)
  return [...new Set([...ids, ...before, ...(await related(tx, ids))])]
}

export async function projectActs(tx: Tx, published: Published<ActContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  const before = await tx.select({ id: acts.agreementId }).from(acts).where(inArray(acts.id, ids))
  await tx.delete(acts).where(inArray(acts.id, ids))
  await tx.insert(acts).values(published.map(actRow))
  return [...new Set([...before.map((row) => row.id), ...published.map((item) => item.content.agreement)])]
}

/** What is said of an act changes nothing of the agreement's standing: the record stands, contested or not. */
export async function projectAnswers(tx: Tx, published: Published<AnswerContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  await tx.delete(answers).where(inArray(answers.id, ids))
  await tx.insert(answers).values(published.map(answerRow))
  return []
}

/** The agreements at the other end of the relations of these. */
async function related(tx: Tx, ids: string[]): Promise<string[]> {
  const rows = await tx
    .select({ from: agreementRelations.agreementId, to: agreementRelations.targetId })
    .from(agreementRelations)
    .where(or(inArray(agreementRelations.agreementId, ids), inArray(agreementRelations.targetId, ids)))
  return rows.flatMap((row) => [row.from, row.to])
}

function agreementRow(published: Published<AgreementContent>) {
  const { content } = published
  const [adopted, expires] = [daysOf(content.adopted), daysOf(content.expires)]
  return {
    ...identityOf(published),
    type: content.type!,
    title: content.title,
    summary: content.summary,
    originalLanguage: content.originalLanguage,
    adopted: content.adopted,
    adoptedFrom: adopted.earliest,
    adoptedTo: adopted.latest,
    year: yearOf(content.adopted),
    place: content.place,
    bodyId: content.body,
    meeting: content.meeting,
    termCount: content.term?.count ?? null,
    termUnit: content.term?.unit ?? null,
    expires: content.expires,
    expiresFrom: expires.earliest,
    expiresTo: expires.latest,
    forceClause: content.forceClause,
    duration: content.duration,
    witnesses: content.witnesses,
    visibility: content.visibility,
    sources: content.sources,
    note: content.note,
    answeringId: published.partyId,
    // What follows from other entries as well is put right in refresh.ts.
    status: 'not_recorded' as const,
    changedAt: published.publishedAt,
  }
}

function partyRows({ id, content }: Published<AgreementContent>) {
  return content.parties.map(({ party, role }, position) => ({
    agreementId: id,
    partyId: party!,
    role,
    position,
    visibility: content.visibility,
  }))
}

/** Under what its terms mean today. */
function subjectRows({ id, content }: Published<AgreementContent>, terms: Term[]) {
  const meant = content.subjects.map((code) => termNow(terms, code)?.code ?? code)
  return [...new Set(meant)].map((subject) => ({
    agreementId: id,
    subject,
    visibility: content.visibility,
  }))
}

function relationRows({ id, content }: Published<AgreementContent>) {
  return content.relations.map(({ kind, agreement }) => ({ agreementId: id, kind, targetId: agreement! }))
}

function textRows({ id, content }: Published<AgreementContent>) {
  const { texts, visibility } = content
  return texts.map((text, position) => ({
    agreementId: id,
    position,
    language: text.language!,
    authority: text.authority,
    prevailing: text.prevailing,
    sha256: text.file,
    name: text.name,
    madeFrom: text.madeFrom,
    stale: isStale(text, texts),
    visibility,
  }))
}

function actRow(published: Published<ActContent>) {
  const { content } = published
  const [date, effect] = [daysOf(content.date), daysOf(content.effect)]
  return {
    ...identityOf(published),
    agreementId: content.agreement,
    partyId: content.party!,
    act: content.act!,
    date: content.date,
    dateFrom: date.earliest,
    dateTo: date.latest,
    effect: content.effect,
    effectFrom: effect.earliest,
    effectTo: effect.latest,
    manner: content.manner,
    place: content.place,
    signer: content.signer,
    capacity: content.capacity,
    powers: content.powers,
    predecessorId: content.predecessor,
    aboutId: content.about,
    opposes: content.opposes,
    articles: content.articles,
    text: content.text,
    recordedById: published.draftedBy,
    byImport: published.byImport,
    sources: content.sources,
    note: content.note,
  }
}

function answerRow(published: Published<AnswerContent>) {
  const { act, revision, answer, reason } = published.content
  return { ...identityOf(published), actId: act, actRevision: revision, answer, reason }
}
