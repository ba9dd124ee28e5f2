import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { ports } from '@/db/schema/register'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { portFields } from './form'
import { type PortContent, portComplete, portDraft } from './schema'

export const port: KindDefinition<PortContent> = {
  draft: portDraft,
  complete: portComplete,
  slugText: (content) => content.name.en ?? null,
  references: (content) => (content.party ? [{ path: ['party'], kind: 'party', id: content.party }] : []),
  concerned: (content) => (content.party ? [content.party] : []),
  project,
  form: { fields: portFields },
}

async function project(tx: Tx, published: Published<PortContent>[]): Promise<string[]> {
  await tx.delete(ports).where(
    inArray(
      ports.id,
      published.map((item) => item.id),
    ),
  )
  await tx.insert(ports).values(
    published.map((item) => {
      const { party, kind, ...content } = item.content
      return { ...identityOf(item), ...content, kind: kind!, partyId: party }
    }),
  )
  return []
}
