import { inArray } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { agreements, bodies } from '@/db/schema/register'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition, type Published } from '@/lib/entries/kind'
import { relations } from './cycles'
import { examineBody } from './examine'
import { bodyFields } from './form'
import { type BodyContent, bodyComplete, bodyDraft } from './schema'

export const body: KindDefinition<BodyContent> = {
  draft: bodyDraft,
  complete: bodyComplete,
  slugText: (content) => content.name.en ?? null,
  references: (content) =>
    relations.flatMap((field) => {
      const id = content[field]
      return id ? [{ path: [field], kind: 'body' as const, id }] : []
    }),
  examine: examineBody,
  concerned: () => [],
  project,
  form: { fields: bodyFields },
}

async function project(tx: Tx, published: Published<BodyContent>[]): Promise<string[]> {
  const ids = published.map((item) => item.id)
  await tx.delete(bodies).where(inArray(bodies.id, ids))
  await tx.insert(bodies).values(published.map(rowOf))
  // Agreements are found by the name of their body.
  const named = await tx.select({ id: agreements.id }).from(agreements).where(inArray(agreements.bodyId, ids))
  return named.map((agreement) => agreement.id)
}

function rowOf(published: Published<BodyContent>) {
  const { content } = published
  const [formed, ended] = [daysOf(content.formed), daysOf(content.ended)]
  return {
    ...identityOf(published),
    kind: content.kind!,
    name: content.name,
    partOfId: content.partOf,
    formed: content.formed,
    formedFrom: formed.earliest,
    formedTo: formed.latest,
    area: content.area,
    population: content.population,
    scope: content.scope,
    ended: content.ended,
    endedFrom: ended.earliest,
    endedTo: ended.latest,
    followsId: content.follows,
    classes: content.classes,
    sources: content.sources,
    note: content.note,
  }
}
