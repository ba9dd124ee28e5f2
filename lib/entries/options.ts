/** What a form offers to choose from: published entries that a content of its kind can name. */

import { and, desc, eq, inArray } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import { actions, decisions } from '@/db/schema/decisions'
import { meetings, series } from '@/db/schema/meetings'
import { projects } from '@/db/schema/projects'
import { agreements, bodies, memberships, parties, plans } from '@/db/schema/register'
import type { Kind } from '@/db/vocabulary'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import type { Named } from './form'
import type { Content } from './kind'
import { acting } from './queries'
import type { RevisionView } from './view'

/**
 * Parties, bodies and series whole; of all others those that these contents name already, which a form must not lose,
 * and the latest 500. Agreements, projects, meetings and what these settled only where everybody may read them.
 */
export function listOptions(actor: Actor, kind: Kind, named: Content[]) {
  const asked = namedBy(kind)
  const references = named.flatMap(definitions[kind].references)
  const kept = (of: Named) => references.flatMap((one) => (one.kind === of ? one.id : []))
  return asActor(acting(actor), async (tx) => ({
    parties: await tx
      .select({
        id: parties.id,
        slug: parties.slug,
        name: parties.name,
        kind: parties.kind,
        country: parties.country,
        province: parties.province,
        code: parties.code,
      })
      .from(parties)
      .orderBy(parties.number),
    bodies: await tx
      .select({ id: bodies.id, slug: bodies.slug, name: bodies.name })
      .from(bodies)
      .orderBy(bodies.number),
    series: asked.has('series')
      ? await tx
          .select({ id: series.id, slug: series.slug, name: series.name })
          .from(series)
          .orderBy(series.number)
      : [],
    meetings: asked.has('meeting') ? await both(kept('meeting'), (ids) => meetingsOf(tx, ids)) : [],
    agreements: asked.has('agreement') ? await both(kept('agreement'), (ids) => agreementsOf(tx, ids)) : [],
    memberships: asked.has('membership')
      ? await both(kept('membership'), (ids) => membershipsOf(tx, ids))
      : [],
    decisions: asked.has('decision') ? await both(kept('decision'), (ids) => decisionsOf(tx, ids)) : [],
    actions: asked.has('action') ? await both(kept('action'), (ids) => actionsOf(tx, ids)) : [],
    plans: asked.has('plan') ? await both(kept('plan'), (ids) => plansOf(tx, ids)) : [],
    projects: asked.has('project') ? await both(kept('project'), (ids) => projectsOf(tx, ids)) : [],
  }))
}

/** The kinds that the form of a kind asks for; an agreement has a form of its own. */
function namedBy(kind: Kind): Set<Named> {
  const fields = definitions[kind].form?.fields.flatMap((field) =>
    field.input === 'rows' ? field.fields : field,
  )
  if (!fields) return new Set<Named>(['agreement'])
  return new Set(fields.flatMap((one) => (one.input === 'entry' || one.input === 'entries' ? one.kind : [])))
}

const most = 500

/** The latest, and after them those of these ids that are not among them. */
async function both<Row extends { id: string }>(
  kept: string[],
  read: (ids: string[] | null) => Promise<Row[]>,
): Promise<Row[]> {
  const latest = await read(null)
  const others = kept.filter((id) => !latest.some((row) => row.id === id))
  return others.length ? [...latest, ...(await read(others))] : latest
}

function agreementsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({ id: agreements.id, slug: agreements.slug, title: agreements.title, number: agreements.number })
    .from(agreements)
    .where(and(eq(agreements.visibility, 'public'), ids ? inArray(agreements.id, ids) : undefined))
    .orderBy(desc(agreements.number))
    .limit(most)
}

function meetingsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({ id: meetings.id, slug: meetings.slug, title: meetings.title, number: meetings.number })
    .from(meetings)
    .where(and(eq(meetings.visibility, 'public'), ids ? inArray(meetings.id, ids) : undefined))
    .orderBy(desc(meetings.number))
    .limit(most)
}

function membershipsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({ id: memberships.id, party: parties.name, body: bodies.name, began: memberships.began })
    .from(memberships)
    .innerJoin(parties, eq(parties.id, memberships.partyId))
    .innerJoin(bodies, eq(bodies.id, memberships.bodyId))
    .where(ids ? inArray(memberships.id, ids) : undefined)
    .orderBy(desc(memberships.number))
    .limit(most)
}

function decisionsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({
      id: decisions.id,
      slug: decisions.slug,
      title: decisions.title,
      ordinal: decisions.ordinal,
      meeting: meetings.number,
    })
    .from(decisions)
    .innerJoin(meetings, eq(meetings.id, decisions.meetingId))
    .where(and(eq(meetings.visibility, 'public'), ids ? inArray(decisions.id, ids) : undefined))
    .orderBy(desc(decisions.number))
    .limit(most)
}

function actionsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({
      id: actions.id,
      slug: actions.slug,
      title: actions.title,
      ordinal: actions.ordinal,
      meeting: meetings.number,
    })
    .from(actions)
    .innerJoin(meetings, eq(meetings.id, actions.meetingId))
    .where(and(eq(meetings.visibility, 'public'), ids ? inArray(actions.id, ids) : undefined))
    .orderBy(desc(actions.number))
    .limit(most)
}

function plansOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({ id: plans.id, slug: plans.slug, title: plans.title })
    .from(plans)
    .where(ids ? inArray(plans.id, ids) : undefined)
    .orderBy(desc(plans.number))
    .limit(most)
}

function projectsOf(tx: Tx, ids: string[] | null) {
  return tx
    .select({ id: projects.id, slug: projects.slug, title: projects.title, number: projects.number })
    .from(projects)
    .where(and(eq(projects.visibility, 'public'), ids ? inArray(projects.id, ids) : undefined))
    .orderBy(desc(projects.number))
    .limit(most)
}

/** What a revision says and what is published: the contents whose mentions a form keeps. */
export function contentsOf(revision: RevisionView): Content[] {
  return revision.published ? [revision.content, revision.published.content] : [revision.content]
}
