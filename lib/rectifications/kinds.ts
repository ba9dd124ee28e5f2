import { eq, inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreementParties, objections, rectifications } from '@/db/schema/register'
import { daysAfter } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import {
  type ObjectionContent,
  objectionContent,
  type RectificationContent,
  rectificationComplete,
  rectificationDraft,
} from './schema'

export const rectification: KindDefinition<RectificationContent> = {
  draft: rectificationDraft,
  complete: rectificationComplete,
  slugText: () => null,
  references: (content) => [{ path: ['agreement'], kind: 'agreement', id: content.agreement }],
  concerned: () => [],
  project: projectRectifications,
  fixed: ['agreement', 'title', 'originalLanguage'],
  notices: async ({ content, firstPublishedAt }, tx) => [
    {
      kind: 'rectification',
      agreementId: content.agreement,
      partyId: null,
      partyIds: await partiesOf(tx, content.agreement),
      act: null,
      date: content.notified || firstPublishedAt.toISOString().slice(0, 10),
      effect: '',
    },
  ],
}

export const objection: KindDefinition<ObjectionContent> = {
  draft: objectionContent,
  complete: objectionContent,
  slugText: () => null,
  references: (content) => [
    { path: ['rectification'], kind: 'rectification', id: content.rectification },
    { path: ['party'], kind: 'party', id: content.party },
  ],
  concerned: () => [],
  project: projectObjections,
  notices: async ({ content: { rectification: id, party, date } }, tx) => {
    const [about] = await tx.select().from(rectifications).where(eq(rectifications.id, id))
    const { agreementId } = about!
    const partyIds = await partiesOf(tx, agreementId)
    return [{ kind: 'objection', agreementId, partyId: party, partyIds, act: null, date, effect: '' }]
  },
}

/** All that have a part in an agreement: whom a correction of its text concerns. */
export async function partiesOf(tx: Tx, agreementId: string): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: agreementParties.partyId })
    .from(agreementParties)
    .where(eq(agreementParties.agreementId, agreementId))
  return rows.map(({ id }) => id)
}

async function projectRectifications(
  tx: Tx,
  published: Published<RectificationContent>[],
): Promise<string[]> {
  const rows = published.map((item) => {
    const { agreement, language, place, wrong, corrected, reason, days, notified } = item.content
    const since = notified || item.firstPublishedAt.toISOString().slice(0, 10)
    return {
      ...identityOf(item),
      ...{ agreementId: agreement, language: language!, place, wrong, corrected, reason },
      notified: since,
      lastDay: daysAfter(since, days),
    }
  })
  await tx.delete(rectifications).where(
    inArray(
      rectifications.id,
      published.map(({ id }) => id),
    ),
  )
  await tx.insert(rectifications).values(rows)
  return []
}

async function projectObjections(tx: Tx, published: Published<ObjectionContent>[]): Promise<string[]> {
  const rows = published.map((item) => {
    const { rectification: rectificationId, party: partyId, date, reason } = item.content
    return { ...identityOf(item), rectificationId, partyId, date, reason }
  })
  await tx.delete(objections).where(
    inArray(
      objections.id,
      published.map(({ id }) => id),
    ),
  )
  await tx.insert(objections).values(rows)
  return []
}
