import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { plans } from '@/db/schema/register'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { planFields } from './form'
import { type PlanContent, planComplete, planDraft } from './schema'

export const plan: KindDefinition<PlanContent> = {
  draft: planDraft,
  complete: planComplete,
  slugText: (content) => content.title.en ?? null,
  references: (content) => (content.party ? [{ path: ['party'], kind: 'party', id: content.party }] : []),
  concerned: (content) => (content.party ? [content.party] : []),
  project,
  form: { fields: planFields },
}

async function project(tx: Tx, published: Published<PlanContent>[]): Promise<string[]> {
  await tx.delete(plans).where(
    inArray(
      plans.id,
      published.map((item) => item.id),
    ),
  )
  await tx.insert(plans).values(
    published.map((item) => {
      const { party, ...content } = item.content
      const { earliest, latest } = daysOf(content.period)
      return { ...identityOf(item), ...content, partyId: party, periodFrom: earliest, periodTo: latest }
    }),
  )
  return []
}
