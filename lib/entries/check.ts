/** Contents against the schemas of their kind; what is wrong comes back as codes at paths. */
import { and, eq, exists, inArray, sql } from 'drizzle-orm'
import type { z } from 'zod'
import type { Tx } from '@/db/client'
import { entries, revisions } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Content } from './kind'

export type Issue = { path: (string | number)[]; code: string }

/** A content of the right shape, however incomplete; `at` is put before the paths of what is wrong. */
export function parseDraft(kind: Kind, content: unknown, at: (string | number)[] = []): Content {
  const parsed = definitions[kind].draft.safeParse(content)
  if (parsed.success) return parsed.data
  throw new Refusal('invalid', { issues: issuesOf(parsed.error, at) })
}

/** Everything that keeps a content from being published; empty when it is complete. */
export function incompleteness(kind: Kind, content: Content, at: (string | number)[] = []): Issue[] {
  const parsed = definitions[kind].complete.safeParse(content)
  return parsed.success ? [] : issuesOf(parsed.error, at)
}

/**
 * Everything that keeps these, published in one deed, from it: the lead first, then its companions. What only the
 * database can tell of the lead is asked once it is complete.
 */
export async function issuesIn(
  tx: Tx,
  members: { id: string; kind: Kind; content: Content }[],
): Promise<Issue[]> {
  const contents = members.map(({ id, kind, content }, position) =>
    position ? { kind, content, at: ['companions', position - 1] } : { kind, content, at: [], own: id },
  )
  const issues = contents.flatMap(({ kind, content, at }) => incompleteness(kind, content, at))
  const coming = new Set(members.map(({ id }) => id))
  if (!issues.length) issues.push(...(await danglingReferences(tx, contents, coming)))
  const [lead] = members
  const examine = lead && definitions[lead.kind].examine
  if (!issues.length && examine) issues.push(...(await examine(tx, lead.id, lead.content)))
  if (!issues.length && lead) issues.push(...(await issuesEntailed(tx, lead)))
  return issues
}

/** What is wrong with the entries that follow from one, as codes at its own fields. */
async function issuesEntailed(tx: Tx, lead: { kind: Kind; content: Content }): Promise<Issue[]> {
  const issues: Issue[] = []
  for (const { at, ...entailed } of (await definitions[lead.kind].entails?.(tx, lead.content)) ?? []) {
    const found = await issuesIn(tx, [{ id: crypto.randomUUID(), ...entailed }])
    issues.push(...found.map(({ code }) => ({ path: [at], code })))
  }
  return issues
}

/**
 * Mentions of entries that are not published, of another kind, or of the very entry that mentions them (`own`).
 * `coming` are published in the same deed.
 */
export async function danglingReferences(
  tx: Tx,
  contents: { kind: Kind; content: Content; at: (string | number)[]; own?: string }[],
  coming: ReadonlySet<string>,
): Promise<Issue[]> {
  const references = contents.flatMap(({ kind, content, at, own }) =>
    definitions[kind].references(content).map((reference) => ({
      ...reference,
      path: [...at, ...reference.path],
      ofItself: reference.id === own,
    })),
  )
  const asked = references.filter(({ id, ofItself }) => ofItself || !coming.has(id))
  if (!asked.length) return []
  const found = await tx
    .select({ id: entries.id, kind: entries.kind })
    .from(entries)
    .where(
      and(
        // What was retired has its address still.
        exists(
          tx
            .select({ one: sql`1` })
            .from(revisions)
            .where(and(eq(revisions.entryId, entries.id), eq(revisions.status, 'published'))),
        ),
        inArray(
          entries.id,
          asked.map((reference) => reference.id),
        ),
      ),
    )
  const published = new Set(found.map((entry) => `${entry.kind} ${entry.id}`))
  return asked
    .filter(({ kind, id, ofItself }) => ofItself || !published.has(`${kind} ${id}`))
    .map((reference) => ({ path: reference.path, code: 'reference.missing' }))
}

function issuesOf(error: z.ZodError, at: (string | number)[]): Issue[] {
  return error.issues.map((issue) => ({
    path: [...at, ...(issue.path as (string | number)[])],
    // Our own issues carry their code as the message; zod's own are sentences.
    code: issue.code === 'custom' || isTooLong(issue) ? issue.message : 'form',
  }))
}

/** Of text only: how many rows or how large a number is zod's own to say. */
function isTooLong(issue: z.core.$ZodIssue): boolean {
  return issue.code === 'too_big' && issue.origin === 'string'
}
