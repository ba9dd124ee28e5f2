/** What a form offers to choose from: published entries that a content can name. */

import { and, desc, eq, inArray } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import { meetings, series } from '@/db/schema/meetings'
import { agreements, bodies, parties } from '@/db/schema/register'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import type { Content } from './kind'
import { acting } from './queries'
import type { RevisionView } from './view'

/**
 * Parties and bodies whole; of the public agreements those that these agreements' contents name already, which a form
 * must not lose, and the latest 500.
 */
export function listOptions(actor: Actor, named: Content[]) {
  const kept = named
    .flatMap(definitions.agreement.references)
    .flatMap((reference) => (reference.kind === 'agreement' ? reference.id : []))
  return asActor(acting(actor), async (tx) => ({
    parties: await tx
      .select({
        id: parties.id,
        slug: parties.slug,
        name: parties.name,
        kind: parties.kind,
        province: parties.province,
        code: parties.code,
      })
      .from(parties)
      .orderBy(parties.number),
    bodies: await tx
      .select({ id: bodies.id, slug: bodies.slug, name: bodies.name })
      .from(bodies)
      .orderBy(bodies.number),
    series: await tx.select({ id: series.id, name: series.name }).from(series).orderBy(series.number),
    meetings: await tx
      .select({ id: meetings.id, title: meetings.title, number: meetings.number })
      .from(meetings)
      .where(eq(meetings.visibility, 'public'))
      .orderBy(desc(meetings.number))
      .limit(500),
    agreements: [...(await latestAgreements(tx)), ...(await agreementsWith(tx, kept))].filter(
      (agreement, at, all) => all.findIndex((other) => other.id === agreement.id) === at,
    ),
  }))
}

const offered = { id: agreements.id, title: agreements.title, number: agreements.number }
const isPublic = eq(agreements.visibility, 'public')

function latestAgreements(tx: Tx) {
  return tx.select(offered).from(agreements).where(isPublic).orderBy(desc(agreements.number)).limit(500)
}

async function agreementsWith(tx: Tx, ids: string[]) {
  if (!ids.length) return []
  return tx
    .select(offered)
    .from(agreements)
    .where(and(isPublic, inArray(agreements.id, ids)))
}

/** What an agreement's revision says and what is published: the contents whose mentions a page shows. */
export function contentsOf(revision: RevisionView): Content[] {
  if (revision.kind !== 'agreement') return []
  return revision.published ? [revision.content, revision.published.content] : [revision.content]
}
