/** An agreement as it stood at the end of an earlier day. */
import { takesPart } from '@/lib/agreements/acts'
import type { RecordedAct } from '@/lib/agreements/force'
import { standingOn } from '@/lib/agreements/standing'
import { isAfterDay } from '@/lib/dates'
import type { Act, Agreement } from './agreement'
import type { PartyName } from './directory'
import { forceByName } from './force'

/**
 * By what is recorded now: acts, an adoption and a successor that are surely later than the day (ISO) are left out;
 * what may be either stays.
 */
export function agreementOn(agreement: Agreement, day: string): Agreement {
  const known = (act: Act) => !isAfterDay(act.date, day)
  const parties = agreement.parties.map((party) => ({ ...party, acts: party.acts.filter(known) }))
  const otherActs = agreement.otherActs.filter(known)
  const adopted = isAfterDay(agreement.adopted, day) ? '' : agreement.adopted
  const { supersededBy } = agreement
  const successor = supersededBy && !isAfterDay(supersededBy.adopted, day) ? supersededBy : null
  const recorded = (party: { slug: string }, { act, date, effect, manner }: Act): RecordedAct => {
    return { party: party.slug, act, date, effect, manner }
  }
  const { status, positions, force, duration, reason, date, count, of } = standingOn(
    {
      adopted,
      expires: agreement.expires,
      term: agreement.term,
      duration: agreement.durationClause,
      parties: parties.map(({ slug, role }) => ({ party: slug, role })),
      acts: [
        ...parties.flatMap((party) => party.acts.map((act) => recorded(party, act))),
        ...otherActs.map((act) => recorded(act.party, act)),
      ],
      supersededBy: successor?.slug ?? null,
      forceClause: {
        ...agreement.forceClause,
        among: agreement.forceClause.among.map(({ slug }) => slug),
      },
    },
    day,
  )
  const named = [
    ...agreement.forceClause.among,
    ...otherActs.map(({ party }) => party),
    ...parties.map(({ role: _, position: __, acts: ___, ...name }): PartyName => name),
  ]
  return {
    ...agreement,
    status,
    standing: { reason, date, count, of },
    supersededBy: successor,
    duration,
    force: force && forceByName(force, new Map(named.map((party) => [party.slug, party]))),
    parties: parties.map((party) => {
      const found = takesPart(party.role) && positions.find((one) => one.party === party.slug)
      if (!found) return party
      const { party: _, ...position } = found
      return { ...party, position }
    }),
    otherActs,
  }
}
