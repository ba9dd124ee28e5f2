/** What the agreement form holds, and how it is read from and written to what is stored. */
import type { DurationClause, ForceClause } from '@/db/schema/content'
import type { DelayUnit, TermUnit } from '@/db/vocabulary'
import { ownParts } from '@/lib/agreements/acts'
import {
  type ActContent,
  type AgreementContent,
  actDraft,
  agreementDraft,
  emptyActContent,
} from '@/lib/agreements/schema'

/** An act as stored: `entry` is null until the server has it. */
export type Companion = { entry: string | null; content: ActContent }

export type Stored = { content: AgreementContent; companions: Companion[] }

/** A length as it is typed. */
type Typed<Unit> = { count: string; unit: Unit }

/** The same in the form: `key` tells rows apart while they have no entry; numbers may be unfinished. */
export type FormValues = {
  content: Omit<AgreementContent, 'term' | 'forceClause' | 'duration'> & {
    term: Typed<TermUnit>
    duration: Omit<DurationClause, 'renewal' | 'notice' | 'review' | 'fewest'> & {
      renewal: Typed<TermUnit>
      notice: Typed<DelayUnit>
      review: Typed<TermUnit>
      fewest: string
    }
    forceClause: Omit<ForceClause, 'approvals' | 'delay'> & {
      approvals: string
      delay: Typed<DelayUnit>
    }
  }
  companions: (Companion & { key: string })[]
  changeNote: string
}

export function formValues(stored: Stored, changeNote: string): FormValues {
  const { term, forceClause, duration, ...content } = stored.content
  const { approvals, delay } = forceClause
  return {
    content: {
      ...content,
      term: typedLength(term, 'year'),
      duration: {
        renewal: typedLength(duration.renewal, 'year'),
        notice: typedLength(duration.notice, 'month'),
        review: typedLength(duration.review, 'year'),
        reviewDate: duration.reviewDate,
        fewest: typed(duration.fewest),
      },
      forceClause: {
        ...forceClause,
        approvals: typed(approvals),
        delay: typedLength(delay, 'day'),
      },
    },
    companions: stored.companions.map((companion) => ({
      ...companion,
      key: companion.entry ?? newKey(),
    })),
    changeNote,
  }
}

/** The content as it would be stored, unparsed: what is no whole number stays a number the schema refuses. */
export function contentOf(values: FormValues): AgreementContent {
  const { term, duration } = values.content
  return {
    ...values.content,
    term: lengthOf(term),
    forceClause: clauseOf(values.content),
    duration: {
      renewal: lengthOf(duration.renewal),
      notice: lengthOf(duration.notice),
      review: lengthOf(duration.review),
      reviewDate: duration.reviewDate,
      fewest: duration.fewest.trim() ? Number(duration.fewest) : null,
    },
  }
}

/** Of the clause just what its condition asks for: what was typed for another one, or of a party taken out, is not. */
function clauseOf({ forceClause, parties }: FormValues['content']): ForceClause {
  const { condition, approvals, delay, date } = forceClause
  const signatories = new Set(parties.flatMap(({ party, role }) => (role === 'signatory' ? party : [])))
  const among = forceClause.among.filter((party) => signatories.has(party))
  const byApproval = condition === 'approvals'
  return {
    condition,
    approvals: byApproval && approvals.trim() ? Number(approvals) : null,
    among: byApproval ? among : [],
    delay: condition === 'date' || !condition ? null : lengthOf(delay),
    date: condition === 'date' ? date : '',
  }
}

function typedLength<Unit>(length: { count: number; unit: Unit } | null, usual: Unit): Typed<Unit> {
  return { count: typed(length?.count), unit: length?.unit ?? usual }
}

function lengthOf<Unit>({ count, unit }: Typed<Unit>) {
  return count.trim() ? { count: Number(count), unit } : null
}

function typed(number: number | null | undefined): string {
  return number ? String(number) : ''
}

/** What to send; null where something cannot be stored at all. `entries` knows rows the server has got meanwhile. */
export function toStored(values: FormValues, entries: ReadonlyMap<string, string>): Stored | null {
  const content = agreementDraft.safeParse(contentOf(values))
  const companions = values.companions.map(({ key, entry, content }) => {
    const parsed = actDraft.safeParse(ownParts(content))
    return parsed.success ? { entry: entry ?? entries.get(key) ?? null, content: parsed.data } : null
  })
  if (!content.success || !companions.every((companion) => companion !== null)) return null
  return { content: content.data, companions }
}

export function emptyAct(agreement: string, party: string | null): FormValues['companions'][number] {
  return { key: newKey(), entry: null, content: { ...emptyActContent, agreement, party } }
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
