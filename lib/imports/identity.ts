/** Which entry of the register a row is about: by its address, or by what it says itself. */
import { sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { isBefore } from '@/lib/dates'
import type { Content } from '@/lib/entries/kind'
import type { ImportKind } from './fields'
import { type Names, nameKey } from './names'

type Known = { id: string; slug: string; facts: Record<string, unknown> }

/** `many`: several that it may be. */
export type Identity = { id: string | null; many: string[] }

export class Identities {
  private readonly bySame = new Map<string, Known[]>()
  private readonly byId = new Map<string, Known>()
  private readonly byAddress = new Map<string, Known>()

  constructor(
    private readonly kind: ImportKind,
    private readonly names: Names,
    known: Known[],
    /** Addresses of entries that are published no longer: theirs for good. */
    private readonly retired: ReadonlyMap<string, string>,
  ) {
    for (const one of known) {
      this.byId.set(one.id, one)
      this.byAddress.set(one.id, one).set(one.slug, one)
      if (!kind.same) continue
      const key = sameKey(kind.same, one.facts)
      this.bySame.set(key, [...(this.bySame.get(key) ?? []), one])
    }
  }

  /** By its address, or by the id that an export of everything gives it. */
  at(address: string): string | null {
    return this.byAddress.get(address)?.id ?? null
  }

  /** The entry that had this address once, and would have it again. */
  formerlyAt(address: string): string | null {
    return this.retired.get(address) ?? null
  }

  /** By what it says. */
  of(content: Content): Identity {
    const found = this.kind.same
      ? (this.bySame.get(sameKey(this.kind.same, content)) ?? [])
      : namesOf(content).flatMap((name) =>
          this.names.called(name).flatMap((id) => {
            const known = this.byId.get(id)
            return known && this.bears(id, name) ? [known] : []
          }),
        )
    const alike = [...new Set(found)].filter(({ facts }) =>
      this.kind.unlike.every((field) => agree(facts[field], content[field])),
    )
    const exact = alike.filter(({ facts }) =>
      this.kind.unlike.every((field) => (facts[field] ?? '') === (content[field] ?? '')),
    )
    const left = exact.length ? exact : alike
    return left.length === 1 ? { id: left[0]!.id, many: [] } : { id: null, many: left.map(({ id }) => id) }
  }

  /** A short or former name says which party is meant, but not that a row is about it. */
  private bears(id: string, name: string): boolean {
    return Object.values(this.names.byId.get(id)!.name).some((one) => nameKey(one) === nameKey(name))
  }
}

/** Both say the same, or one of them nothing; of dates also where one may be the other. */
function agree(one: unknown, other: unknown): boolean {
  if (!one || !other) return true
  if (typeof one === 'string' && typeof other === 'string' && /^\d{4}/.test(one) && /^\d{4}/.test(other))
    return !isBefore(one, other) && !isBefore(other, one)
  return one === other
}

const sameKey = (fields: string[], facts: Record<string, unknown>) =>
  fields.map((field) => facts[field] ?? '').join(' ')

export function namesOf(content: Content): string[] {
  return Object.values((content.name ?? content.title ?? {}) as Multilingual)
}

/** `fields`: what is asked of each content, so that no more of it is read. */
export async function readIdentities(tx: Tx, kind: ImportKind, names: Names): Promise<Identities> {
  const fields = [...(kind.same ?? []), ...kind.unlike]
  const facts = sql.join(
    fields.map((field) => sql`${field}::text, r.content -> ${field}::text`),
    sql`, `,
  )
  const known = (await tx.execute(sql`
    select e.id, e.slug, jsonb_build_object(${facts}) as facts
    from entries e join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind = ${kind.kind}`)) as unknown as Known[]
  const retired = await tx.execute<{ id: string; slug: string }>(sql`
    select e.id, e.slug from entries e where e.kind = ${kind.kind} and e.slug is not null
      and not exists (select from revisions r where r.entry_id = e.id and r.status = 'published')`)
  return new Identities(kind, names, known, new Map([...retired].map(({ id, slug }) => [slug, id])))
}
