/** What the log is asked for, as it stands in an address. What is not understood is left out. */
import { events, kinds } from '@/db/vocabulary'

const names = ['who', 'person', 'party', 'kind', 'event', 'entry', 'from', 'to', 'show', 'after'] as const

/** All empty where nothing is asked. `person`: an id, of whoever did it or it was done to. `entry`: a slug. Days are ISO. */
export type AuditFilter = Record<(typeof names)[number], string>

const text = /^[^\p{Cc}\p{Cs}]{1,100}$/u
const slug = /^[a-z0-9][a-z0-9-]{0,199}$/
const day = /^[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

const forms: Record<keyof AuditFilter, (value: string) => boolean> = {
  who: (value) => text.test(value),
  person: (value) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(value),
  party: (value) => slug.test(value),
  kind: (value) => (kinds as readonly string[]).includes(value),
  event: (value) => (events as readonly string[]).includes(value),
  entry: (value) => slug.test(value),
  from: isDay,
  to: isDay,
  show: (value) => value === 'refusals',
  after: (value) => /^\d{1,15}$/.test(value),
}

function isDay(value: string): boolean {
  return day.test(value) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)
}

export function parseAuditFilter(
  given: Record<string, string | string[] | undefined> | URLSearchParams,
): AuditFilter {
  const one = (name: keyof AuditFilter) => {
    const value = given instanceof URLSearchParams ? given.get(name) : given[name]
    const trimmed = typeof value === 'string' ? value.trim() : ''
    return forms[name](trimmed) ? trimmed : ''
  }
  return Object.fromEntries(names.map((name) => [name, one(name)])) as AuditFilter
}

/** The query of an address; empty where nothing is asked. */
export function auditSearch(filter: AuditFilter): string {
  const search = new URLSearchParams(names.flatMap((name) => (filter[name] ? [[name, filter[name]]] : [])))
  return search.size ? `?${search}` : ''
}
