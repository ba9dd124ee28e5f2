import { and, eq, inArray, ne } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { admissionDecisions, admissions, positions } from '@/db/schema/register'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { admissionFields, decisionFields } from './form'
import {
  type AdmissionContent,
  type AdmissionDecisionContent,
  type AdmissionStepContent,
  admissionComplete,
  admissionDecisionComplete,
  admissionDecisionDraft,
  admissionDraft,
  admissionStepContent,
} from './schema'

export const admission: KindDefinition<AdmissionContent> = {
  draft: admissionDraft,
  complete: admissionComplete,
  slugText: () => null,
  references: ({ body, party, proposedBy }) => [
    ...(body ? [{ path: ['body'], kind: 'body' as const, id: body }] : []),
    ...(party ? [{ path: ['party'], kind: 'party' as const, id: party }] : []),
    ...(proposedBy ? [{ path: ['proposedBy'], kind: 'party' as const, id: proposedBy }] : []),
  ],
  concerned: () => [],
  project: (tx, published) =>
    replace(tx, admissions, published, (item) => {
      const { way, body, party, class: membershipClass, proposedBy, date, reasons } = item.content
      return {
        ...identityOf(item),
        ...{
          way,
          bodyId: body!,
          partyId: party!,
          class: membershipClass,
          proposedById: proposedBy,
          date,
          reasons,
        },
      }
    }),
  form: { fields: admissionFields, begins: { way: 'invited', proposedBy: null, class: 'member' } },
  fixed: ['way', 'proposedBy'],
  tellsMembers: true,
  titledBy: ({ party, body }) => [party, body],
}

export const admissionStep: KindDefinition<AdmissionStepContent> = {
  draft: admissionStepContent,
  complete: admissionStepContent,
  slugText: () => null,
  references: ({ admission: id, party }) => [
    { path: ['admission'], kind: 'admission', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  project: (tx, published) =>
    replace(tx, positions, published, (item) => {
      const { admission: admissionId, party: partyId, step, date, reason } = item.content
      return { ...identityOf(item), admissionId, partyId, step, date, reason }
    }),
  tellsMembers: true,
}

export const admissionDecision: KindDefinition<AdmissionDecisionContent> = {
  draft: admissionDecisionDraft,
  complete: admissionDecisionComplete,
  slugText: () => null,
  references: ({ admission: id, party, body }) => [
    { path: ['admission'], kind: 'admission', id },
    { path: ['party'], kind: 'party', id: party },
    { path: ['body'], kind: 'body', id: body },
  ],
  concerned: () => [],
  examine,
  project: (tx, published) =>
    replace(tx, admissionDecisions, published, (item) => {
      const { admission: admissionId, outcome, meeting, date, began, sources, note } = item.content
      return { ...identityOf(item), admissionId, outcome: outcome!, meeting, date, began, sources, note }
    }),
  form: { fields: decisionFields },
  fixed: ['admission', 'party', 'body'],
  titledBy: ({ party, body }) => [party, body],
  entails,
  tellsMembers: true,
}

/** That it is decided once, and that nobody is taken in by an invitation that was not accepted. */
async function examine(tx: Tx, entryId: string, content: AdmissionDecisionContent) {
  const [other] = await tx
    .select({ id: admissionDecisions.id })
    .from(admissionDecisions)
    .where(and(eq(admissionDecisions.admissionId, content.admission), ne(admissionDecisions.id, entryId)))
  if (other) return [{ path: ['outcome'], code: 'admission.decided' }]
  if (content.outcome !== 'adopted') return []
  const [invited] = await tx.select().from(admissions).where(eq(admissions.id, content.admission))
  if (invited?.way !== 'invited') return []
  const [accepted] = await tx
    .select({ id: positions.id })
    .from(positions)
    .where(and(eq(positions.admissionId, content.admission), eq(positions.step, 'accepted')))
  return accepted ? [] : [{ path: ['outcome'], code: 'admission.notAccepted' }]
}

/** An adoption makes the newcomer belong. */
async function entails(tx: Tx, content: AdmissionDecisionContent) {
  if (content.outcome !== 'adopted') return []
  const [found] = await tx.select().from(admissions).where(eq(admissions.id, content.admission))
  if (!found) return []
  const membership = {
    body: found.bodyId,
    party: found.partyId,
    class: found.class,
    began: content.began,
    basis: found.way === 'invited' ? 'invited' : 'acceded',
    proposedBy: found.proposedById ? [found.proposedById] : [],
    ended: '',
    sources: content.sources,
    note: {},
  }
  return [{ kind: 'membership' as const, content: membership, at: 'began' }]
}

type Table = typeof admissions | typeof positions | typeof admissionDecisions

/** Writes the rows of these, replacing any before. */
async function replace<T extends Table, C>(
  tx: Tx,
  table: T,
  published: Published<C>[],
  rowOf: (item: Published<C>) => T['$inferInsert'],
): Promise<string[]> {
  await tx.delete(table).where(
    inArray(
      table.id,
      published.map(({ id }) => id),
    ),
  )
  await tx.insert(table as Table).values(published.map(rowOf) as never)
  return []
}
