/** The list of participants of a meeting as CSV, in protocol order; one line for a party that has named nobody. */
import type { Language } from '@/db/vocabulary'
import { languages } from '@/db/vocabulary'
import { csvLines, csvStart } from '@/lib/registry/csv'
import { inOrderOfRole, inProtocolOrder } from './order'
import type { Delegations, Invitation, Person } from './view'

const columns = [
  'party',
  ...languages.map((language) => `party_${language}`),
  'answer',
  'answered_at',
  'changes_until',
  'credentials',
  'party_present_at',
  'role',
  'name',
  'office',
  'name_public',
  'present_at',
  'note',
]

/** Times are ISO 8601 in UTC. `order`: of parties, as it was set. */
export function delegationsCsv(
  { meeting, invitations }: Delegations,
  language: Language,
  order: string[],
): string {
  const bySlug = new Map(invitations.map((one) => [one.party.slug, one]))
  const parties = inProtocolOrder(
    invitations.map(({ party }) => party),
    [...meeting.hosts, ...order],
    language,
  )
  const rows = parties.flatMap(({ slug }) => {
    const invitation = bySlug.get(slug)!
    const people = inOrderOfRole(invitation.people)
    return (people.length ? people : [null]).map((person) => cellsOf(invitation, person))
  })
  return csvStart(columns) + csvLines(rows)
}

function cellsOf(invitation: Invitation, person: Person | null): string[] {
  const { party, state, answeredAt, changesUntil, credentials, presentAt, note } = invitation
  return [
    party.slug,
    ...languages.map((language) => party.name[language] ?? ''),
    state,
    answeredAt ?? '',
    changesUntil,
    credentials?.state ?? '',
    presentAt ?? '',
    person?.role ?? '',
    person?.name ?? '',
    person?.office ?? '',
    person ? (person.consent ? 'yes' : 'no') : '',
    person?.presentAt ?? '',
    note,
  ]
}
