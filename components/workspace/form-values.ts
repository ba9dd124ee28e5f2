/** What the agreement form holds, and how it is read from and written to what is stored. */
import type { TermUnit } from '@/db/vocabulary'
import { type ActContent, type AgreementContent, actDraft, agreementDraft } from '@/lib/agreements/schema'

/** An act as stored: `entry` is null until the server has it. */
export type Companion = { entry: string | null; content: ActContent }

export type Stored = { content: AgreementContent; companions: Companion[] }

/** The same in the form: `key` tells rows apart while they have no entry; the term's count may be unfinished. */
export type FormValues = {
  content: Omit<AgreementContent, 'term'> & { term: { count: string; unit: TermUnit } }
  companions: (Companion & { key: string })[]
  changeNote: string
}

export function formValues(stored: Stored, changeNote: string): FormValues {
  const { term, ...content } = stored.content
  return {
    content: { ...content, term: { count: term ? String(term.count) : '', unit: term?.unit ?? 'year' } },
    companions: stored.companions.map((companion) => ({
      ...companion,
      key: companion.entry ?? newKey(),
    })),
    changeNote,
  }
}

/** The content as it would be stored, unparsed: a term that is no whole number stays a number the schema refuses. */
export function contentOf(values: FormValues): AgreementContent {
  const { count, unit } = values.content.term
  return { ...values.content, term: count.trim() ? { count: Number(count), unit } : null }
}

/** What to send; null where something cannot be stored at all. `entries` knows rows the server has got meanwhile. */
export function toStored(values: FormValues, entries: ReadonlyMap<string, string>): Stored | null {
  const content = agreementDraft.safeParse(contentOf(values))
  const companions = values.companions.map(({ key, entry, content }) => {
    const parsed = actDraft.safeParse(content)
    return parsed.success ? { entry: entry ?? entries.get(key) ?? null, content: parsed.data } : null
  })
  if (!content.success || !companions.every((companion) => companion !== null)) return null
  return { content: content.data, companions }
}

export function emptyAct(agreement: string, party: string | null): FormValues['companions'][number] {
  const content: ActContent = { agreement, party, act: null, date: '', effect: '', sources: [], note: {} }
  return { key: newKey(), entry: null, content }
}

/** What the server holds after somebody else's save: their acts, and the published ones that nobody is changing. */
export function withPublished(theirs: Stored, published: Companion[]): Stored {
  const open = new Set(theirs.companions.map(({ entry }) => entry))
  return {
    content: theirs.content,
    companions: [...theirs.companions, ...published.filter(({ entry }) => !open.has(entry))],
  }
}

/** Whether two stored drafts say the same, whatever the order of their keys and of their acts. */
export function saysTheSame(one: Stored, other: Stored): boolean {
  const said = ({ content, companions }: Stored) => [
    canonical(content),
    ...companions.map((companion) => canonical(companion.content)).sort(),
  ]
  return said(one).join('\n') === said(other).join('\n')
}

/** Whether two values are the same, whatever the order of their keys. */
export function sameValue(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other)
}

/** For each act sent, the entry that the server has it under; null where it is not there. */
export function entriesFor(sent: Companion[], stored: Companion[]): (string | null)[] {
  const free = [...stored]
  return sent.map(({ entry, content }) => {
    if (entry) return entry
    const found = free.findIndex((other) => canonical(other.content) === canonical(content))
    return found < 0 ? null : (free.splice(found, 1)[0]?.entry ?? null)
  })
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )
}

function newKey(): string {
  return crypto.randomUUID()
}
