/** The log as CSV: the rows that a page of it would show, all of them up to a limit, with codes and words. */
import type { AuditFilter } from './audit-filter'
import { type AuditEvent, type AuditRefusal, listEvents, listRefusals } from './audit-list'
import type { Actor } from './policy'
import { csvLines, csvStart } from './registry/csv'

const most = 10_000

const common = ['time', 'person', 'role', 'party', 'entry_kind', 'entry', 'entry_number']
const columns = {
  events: ['event', 'event_label', ...common, 'about', 'revision', 'before', 'after'],
  refusals: ['deed', 'code', ...common],
}

/** Null for anybody but an administrator. `label`: an event in the reader's language. Times are ISO 8601 in UTC. */
export async function auditCsv(
  actor: Actor,
  filter: AuditFilter,
  label: (event: AuditEvent['name']) => string,
): Promise<string | null> {
  const from = { ...filter, after: '' }
  if (filter.show) {
    const found = await listRefusals(actor, from, most)
    const cells = (row: AuditRefusal) => [row.deed, row.code, ...commonOf(row)]
    return found && csvStart(columns.refusals) + csvLines(found.rows.map(cells))
  }
  const found = await listEvents(actor, from, most)
  const cells = (row: AuditEvent) => [
    row.name,
    label(row.name),
    ...commonOf(row),
    row.about?.name ?? '',
    String(row.revision ?? ''),
    json(row.told?.before),
    json(row.told?.after),
  ]
  return found && csvStart(columns.events) + csvLines(found.rows.map(cells))
}

const json = (of: unknown) => (of ? JSON.stringify(of) : '')

function commonOf({ at, person, role, party, entry }: AuditEvent | AuditRefusal): string[] {
  return [
    new Date(at).toISOString(),
    person?.name ?? '',
    role ?? '',
    party?.slug ?? '',
    entry?.kind ?? '',
    entry?.slug ?? '',
    String(entry?.number ?? ''),
  ]
}
