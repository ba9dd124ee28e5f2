import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { decisionEffects, decisionObjections, decisions } from '@/db/schema/decisions'
import { identityOf, type KindDefinition, type Published, type Reference } from '@/lib/entries/kind'
import { replaceRows } from '@/lib/entries/rows'
import { examineDecision, settleDecision } from './examine'
import { decisionFields } from './form'
import {
  type DecisionContent,
  type DecisionObjectionContent,
  decisionComplete,
  decisionDraft,
  decisionObjectionContent,
} from './schema'

export const decision: KindDefinition<DecisionContent> = {
  draft: decisionDraft,
  complete: decisionComplete,
  slugText: (content) => content.title.en ?? null,
  references: (content) => [
    ...(content.meeting ? [{ path: ['meeting'], kind: 'meeting' as const, id: content.meeting }] : []),
    ...content.ballots.flatMap(({ party }, at): Reference[] =>
      party ? [{ path: ['ballots', at, 'party'], kind: 'party', id: party }] : [],
    ),
    ...effectsOf(content).map(({ path, kind, id }) => ({ path, kind, id })),
  ],
  concerned: () => [],
  examine: examineDecision,
  settle: settleDecision,
  project,
  form: { fields: decisionFields, begins: { entitled: [] } },
  fixed: ['entitled'],
}

/** What followed from it, in the order of the form. */
function effectsOf({ agreements, memberships, meetings }: DecisionContent) {
  const of = (field: string, kind: 'agreement' | 'membership' | 'meeting', ids: string[]) =>
    ids.map((id) => ({ path: [field], kind, id }))
  return [
    ...of('agreements', 'agreement', agreements),
    ...of('memberships', 'membership', memberships),
    ...of('meetings', 'meeting', meetings),
  ]
}

async function project(tx: Tx, published: Published<DecisionContent>[]): Promise<string[]> {
  await replaceRows(tx, decisions, published, (item) => {
    const {
      meeting,
      number,
      procedure,
      deadline,
      agreements: _,
      memberships: __,
      meetings: ___,
      ...rest
    } = item.content
    return {
      ...rest,
      ...identityOf(item),
      meetingId: meeting!,
      ordinal: number!,
      procedure: procedure!,
      deadline: deadline || null,
      ballots: rest.ballots as never,
      weights: rest.weights as never,
    }
  })
  await projectEffects(tx, published)
  return []
}

async function projectEffects(tx: Tx, published: Published<DecisionContent>[]): Promise<void> {
  const ids = published.map(({ id }) => id)
  await tx.delete(decisionEffects).where(inArray(decisionEffects.decisionId, ids))
  const rows = published.flatMap(({ id, content }) =>
    effectsOf(content).map((effect) => ({ decisionId: id, kind: effect.kind, entryId: effect.id })),
  )
  if (rows.length) await tx.insert(decisionEffects).values(rows).onConflictDoNothing()
}

export const decisionObjection: KindDefinition<DecisionObjectionContent> = {
  draft: decisionObjectionContent,
  complete: decisionObjectionContent,
  slugText: () => null,
  references: ({ decision: id, party }) => [
    { path: ['decision'], kind: 'decision', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  project: (tx, published) =>
    replaceRows(tx, decisionObjections, published, (item) => {
      const { decision: decisionId, party: partyId, date, reason } = item.content
      return { ...identityOf(item), decisionId, partyId, date, reason }
    }),
}
