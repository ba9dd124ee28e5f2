/** Memberships as CSV, and whether each was in effect on the day that was asked for. */
import { languages } from '@/db/vocabulary'
import { boundsOf, today } from '@/lib/dates'
import { permanentAddress } from './address'
import { csvLines, csvStart } from './csv'
import type { BodyGrowth, MembershipThen } from './growth'

const columns = [
  'body',
  'party',
  ...languages.map((language) => `name_${language}`),
  'party_kind',
  'class',
  'basis',
  'began',
  'began_earliest',
  'began_latest',
  'ended',
  'ended_earliest',
  'ended_latest',
  'day',
  'belongs',
  'address',
]

export function growthCsv(bodies: BodyGrowth[]): string {
  const rows = bodies.flatMap((body) => body.memberships.map((one) => cellsOf(body, one)))
  return csvStart(columns) + csvLines(rows)
}

function cellsOf({ slug, day }: BodyGrowth, membership: MembershipThen): string[] {
  const { party, class: membershipClass, basis, began, ended, belongs } = membership
  const [begin, end] = [boundsOf(began), boundsOf(ended)]
  return [
    slug,
    party.slug,
    ...languages.map((language) => party.name[language] ?? ''),
    party.kind,
    membershipClass,
    basis ?? '',
    began,
    begin.earliest ?? '',
    begin.latest ?? '',
    ended,
    end.earliest ?? '',
    end.latest ?? '',
    day ?? today(),
    belongs,
    permanentAddress('membership', membership.slug),
  ]
}
