import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreementParties, memberships, parties } from '@/db/schema/register'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published, type Reference } from '@/lib/entries/kind'
import { endOf, standingWithdrawals } from './ends'
import { examineMembership, examineParty } from './examine'
import { membershipFields, partyFields } from './form'
import {
  type MembershipContent,
  membershipComplete,
  membershipDraft,
  type PartyContent,
  partyComplete,
  partyDraft,
} from './schema'

export const party: KindDefinition<PartyContent> = {
  draft: partyDraft,
  complete: partyComplete,
  slugText: (content) => content.name.en ?? null,
  references: ({ body }) => (body ? [{ path: ['body'], kind: 'body', id: body }] : []),
  examine: examineParty,
  concerned: (_, entryId) => [entryId],
  project: projectParties,
  form: { fields: partyFields, begins: { country: 'CN' } },
}

export const membership: KindDefinition<MembershipContent> = {
  draft: membershipDraft,
  complete: membershipComplete,
  slugText: () => null,
  references: (content) => {
    const found: Reference[] = content.proposedBy.map((id, at) => ({
      path: ['proposedBy', at],
      kind: 'party',
      id,
    }))
    if (content.body) found.push({ path: ['body'], kind: 'body', id: content.body })
    if (content.party) found.push({ path: ['party'], kind: 'party', id: content.party })
    return found
  },
  examine: examineMembership,
  concerned: (content) => (content.party ? [content.party] : []),
  project: projectMemberships,
  form: { fields: membershipFields, begins: { class: 'member' } },
  titledBy: ({ party, body }) => [party, body],
}

async function projectParties(tx: Tx, published: Published<PartyContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  await tx.delete(parties).where(inArray(parties.id, ids))
  await tx.insert(parties).values(published.map(partyRow))
  // Agreements are found by the names of their parties.
  const named = await tx
    .selectDistinct({ id: agreementParties.agreementId })
    .from(agreementParties)
    .where(inArray(agreementParties.partyId, ids))
  return named.map((agreement) => agreement.id)
}

function partyRow(published: Published<PartyContent>) {
  const { body, kind, ...same } = published.content
  return { ...identityOf(published), ...same, kind: kind!, bodyId: body }
}

async function projectMemberships(tx: Tx, published: Published<MembershipContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  const leaving = await standingWithdrawals(tx, ids)
  await tx.delete(memberships).where(inArray(memberships.id, ids))
  await tx.insert(memberships).values(published.map((item) => membershipRow(item, leaving.get(item.id))))
  return []
}

function membershipRow(published: Published<MembershipContent>, effect: string | undefined) {
  const { content } = published
  const began = daysOf(content.began)
  return {
    ...identityOf(published),
    bodyId: content.body!,
    partyId: content.party!,
    class: content.class,
    began: content.began,
    beganFrom: began.earliest,
    beganTo: began.latest,
    basis: content.basis,
    proposedByIds: content.proposedBy,
    ...endOf(content.ended, effect),
    sources: content.sources,
    note: content.note,
  }
}
