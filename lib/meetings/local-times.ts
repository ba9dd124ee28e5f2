/** When a meeting is on the clocks of those who take part in it. */
import { type PartyPlace, zoneOfParty } from './party-zone'
import { dayShift, localAt, minutesFromUtc } from './times'

/** `starts` and `ends` are local times there; `shift`: days that it starts later there than at the place. */
type LocalTime<P> = { zone: string; starts: string; ends: string; shift: number; parties: P[] }

/** For each zone whose clocks show another time than those at the place, with the parties that live by it; west to east. */
export function localTimes<P extends PartyPlace>(
  { startsAt, endsAt, zone }: { startsAt: Date; endsAt: Date | null; zone: string },
  parties: P[],
): LocalTime<P>[] {
  const here = localAt(startsAt, zone)
  const byZone = new Map<string, P[]>()
  for (const party of parties) {
    const theirs = zoneOfParty(party)
    if (theirs && localAt(startsAt, theirs) !== here)
      byZone.set(theirs, [...(byZone.get(theirs) ?? []), party])
  }
  return [...byZone]
    .sort(([one], [other]) => minutesFromUtc(startsAt, one) - minutesFromUtc(startsAt, other))
    .map(([zone, parties]) => {
      const starts = localAt(startsAt, zone)
      return {
        zone,
        starts,
        ends: endsAt ? localAt(endsAt, zone) : '',
        shift: dayShift(here, starts),
        parties,
      }
    })
}
