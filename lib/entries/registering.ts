/** Numbers and permanent addresses of many entries at their first publication, in the order in which they come. */
import { eq, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { registerNumbers } from '@/db/schema/entries'
import type { Kind } from '@/db/vocabulary'
import { definitions } from '@/lib/kinds'
import { slugFrom } from '@/lib/slug'
import type { Member } from './bundle'

type Registered = { id: string; slug: string; number: number; firstPublishedAt: Date }

/** By entry; what was registered before keeps what it has. */
export async function registerAll(
  tx: Tx,
  members: (Member & { slug?: string })[],
  at: Date,
): Promise<Map<string, Registered>> {
  const registered = new Map<string, Registered>()
  const fresh: (Member & { slug?: string })[] = []
  for (const member of members) {
    const { id, slug, number, firstPublishedAt } = member.entry
    if (slug && number && firstPublishedAt) registered.set(id, { id, slug, number, firstPublishedAt })
    else fresh.push(member)
  }
  for (const [kind, some] of Map.groupBy(fresh, ({ entry }) => entry.kind))
    for (const one of await registerKind(tx, kind, some, at)) registered.set(one.id, one)
  return registered
}

/** Locks the kind's counter until the transaction ends: numbers have no gaps. */
async function registerKind(
  tx: Tx,
  kind: Kind,
  members: (Member & { slug?: string })[],
  at: Date,
): Promise<Registered[]> {
  const [counter] = await tx
    .update(registerNumbers)
    .set({ last: sql`${registerNumbers.last} + ${members.length}` })
    .where(eq(registerNumbers.kind, kind))
    .returning({ last: registerNumbers.last })
  const first = counter!.last - members.length + 1
  const taken = await slugsOf(tx, kind)
  const registered = members.map(({ entry, revision, slug }, place) => {
    const number = first + place
    const title = slug ?? definitions[kind].slugText(revision.content)
    return { id: entry.id, number, slug: freeSlug(taken, kind, title, number), firstPublishedAt: at }
  })
  await tx.execute(sql`
    update entries e set slug = r.slug, number = r.number, first_published_at = ${at.toISOString()}::timestamptz
    from jsonb_to_recordset(${JSON.stringify(registered)}::jsonb) as r(id uuid, slug text, number int)
    where e.id = r.id`)
  return registered
}

async function slugsOf(tx: Tx, kind: Kind): Promise<Set<string>> {
  const rows = await tx.execute<{ slug: string }>(
    sql`select slug from entries where kind = ${kind} and slug is not null`,
  )
  return new Set([...rows].map(({ slug }) => slug))
}

function freeSlug(taken: Set<string>, kind: Kind, title: string | null, number: number): string {
  const wished = (title && slugFrom(title)) || `${kind}-${number}`
  for (let attempt = 0; ; attempt++) {
    const slug = slugAt(wished, number, attempt)
    if (taken.has(slug)) continue
    taken.add(slug)
    return slug
  }
}

/** What is tried first, second and so on: the address alone, with its number, and with a count. */
export function slugAt(wished: string, number: number, attempt: number): string {
  return [wished, ...(attempt ? [number] : []), ...(attempt > 1 ? [attempt] : [])].join('-')
}
