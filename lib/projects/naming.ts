/** Naming the projects of an announcement by number, several at once: each becomes a draft of its own. */
import { and, eq, isNotNull, isNull } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { entries } from '@/db/schema/entries'
import { projects } from '@/db/schema/projects'
import { begin } from '@/lib/entries/commands'
import { contentFrom, type FormField } from '@/lib/entries/form'
import { findPublished } from '@/lib/entries/published'
import { acting } from '@/lib/entries/queries'
import { Refusal } from '@/lib/errors'
import { type Actor, mayStart } from '@/lib/policy'
import { project } from './kinds'
import type { ProjectContent } from './schema'

/** What is asked of each; the rest is filled in in its own draft. */
export const nameField = {
  name: 'names',
  input: 'rows',
  fields: [
    { name: 'title', input: 'texts', most: 300 },
    { name: 'lead', input: 'entry', kind: 'party' },
  ],
} as const satisfies FormField

/** How many are asked for on one page. */
const mostAtOnce = 10

export type Nameable = {
  id: string
  slug: string
  title: Multilingual
  announced: number
  left: number
  rows: number
}

/** The announcement at an address, with how many of its projects are not named yet; null where there are none to name. */
export function findNameable(actor: Actor, slug: string): Promise<Nameable | null> {
  if (!mayStart(actor, 'project')) return Promise.resolve(null)
  return asActor(acting(actor), async (tx) => {
    const [found] = await tx
      .select({ id: projects.id, slug: projects.slug, title: projects.title, announced: projects.announced })
      .from(projects)
      .where(and(eq(projects.slug, slug), eq(projects.visibility, 'public'), isNotNull(projects.announced)))
    if (!found?.announced) return null
    const left = found.announced - (await countNamed(tx, found.id))
    return left > 0 ? { ...found, announced: found.announced, left, rows: Math.min(left, mostAtOnce) } : null
  })
}

/** Begins a draft for each row in which something was typed. `given`: the form's fields as they were sent. */
export async function nameProjects(
  actor: Actor,
  tx: Tx,
  { intentionId, given }: { intentionId: string; given: Record<string, string> },
): Promise<{ drafts: string[] }> {
  if (!mayStart(actor, 'project')) throw new Refusal('forbidden')
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, intentionId), eq(entries.kind, 'project')))
    .for('no key update')
  const whole = entry && ((await findPublished(tx, entry.id))?.content as ProjectContent | undefined)
  if (!whole?.announced || whole.visibility !== 'public') throw new Refusal('not_found')
  const { names } = contentFrom([nameField], given) as { names: Pick<ProjectContent, 'title' | 'lead'>[] }
  if (!names.length || names.some(({ title }) => !Object.keys(title).length))
    throw new Refusal('title_missing')
  if (names.length > whole.announced - (await countNamed(tx, intentionId))) throw new Refusal('all_named')
  const { form } = project
  const steps = whole.steps.slice(0, 1).map(({ date }) => ({ stage: 'intention' as const, date, reason: {} }))
  const drafts = []
  for (const name of names) {
    const content = {
      ...contentFrom(form!.fields, {}),
      ...form!.begins,
      ...form!.next!(whole),
      ...name,
      ...{ intention: intentionId, steps },
    }
    drafts.push((await begin(actor, tx, { kind: 'project', content, companions: [] })).revisionId)
  }
  return { drafts }
}

function countNamed(tx: Tx, id: string): Promise<number> {
  return tx.$count(projects, and(eq(projects.intentionId, id), isNull(projects.duplicateOfId)))
}
