/** How the number of a body's members rose and fell: the whole of the rule. */
import type { MembershipClass } from '@/db/vocabulary'
import { boundsOf, dayAfter } from '@/lib/dates'
import { allGroups, type CountedMembership, type Group, groupsOn, nameOf } from './belonging'

/** From this ISO day on; '' is as far back as there is any day. */
export type Level = { from: string; groups: Group[] }

/** What happened at one date (EDTF), to whom, and how many belong when all that the date can mean is past. */
export type Change = {
  date: string
  what: 'began' | 'ended'
  class: MembershipClass
  parties: string[]
  after: Group[]
}

export type Growth = {
  /** What is certain and what is possible at any time, without those whose beginning has no date at all. */
  levels: Level[]
  /** In the order of the days by which they have surely happened; what has no date comes last. */
  changes: Change[]
  /** Those who belong, nobody knows since when. */
  undated: Group[]
}

/** `day` is the ISO day on which those without a date are counted: today. */
export function growthOf(memberships: CountedMembership[], day: string): Growth {
  const [undated, dated] = [memberships.filter(isUndated), memberships.filter((one) => !isUndated(one))]
  const levels = levelsOf(dated)
  return { levels, changes: changesOf(dated, undated, levels, day), undated: groupsOn(undated, day) }
}

/** What the levels say of an ISO day. */
export function levelOn(levels: Level[], day: string): Group[] {
  let [low, high] = [0, levels.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (levels[middle]!.from <= day) low = middle + 1
    else high = middle
  }
  return levels[low - 1]?.groups ?? []
}

function isUndated({ began, ended }: CountedMembership): boolean {
  const { earliest, latest } = boundsOf(began)
  return earliest === null && latest === null && ended === ''
}

type Turn = { day: string; of: CountedMembership; certain: number; possible: number }

/** When a membership may begin, surely begins, may end and surely ends: the same days as `membershipOn` goes by. */
function turnsOf(of: CountedMembership): Turn[] {
  const [begin, end] = [boundsOf(of.began), boundsOf(of.ended)]
  const mayBegin = begin.earliest ?? ''
  const begins = later(begin.latest ?? of.recordedOn, mayBegin)
  const isOver = end.latest === null ? null : later(dayAfter(end.latest), mayBegin)
  const mayBeOver = of.ended === '' ? null : end.earliest === null ? '' : dayAfter(end.earliest)
  const turns: Turn[] = [{ day: mayBegin, of, certain: 0, possible: 1 }]
  if (isOver !== null) turns.push({ day: isOver, of, certain: 0, possible: -1 })
  if (mayBeOver === null || begins < mayBeOver) {
    turns.push({ day: begins, of, certain: 1, possible: 0 })
    if (mayBeOver !== null) turns.push({ day: mayBeOver, of, certain: -1, possible: 0 })
  }
  return turns
}

/** When one membership may have been, and surely was, in effect; ISO days, '' and null where there is no first or last. */
export function stretchesOf(
  membership: Pick<CountedMembership, 'began' | 'ended' | 'recordedOn'>,
): { from: string; to: string | null; certain: boolean }[] {
  const levels = levelsOf([{ ...membership, party: '', partyKind: 'city', class: 'member' }])
  return levels.flatMap(({ from, groups: [group] }, place) =>
    group ? [{ from, to: levels[place + 1]?.from ?? null, certain: group.certain > 0 }] : [],
  )
}

function levelsOf(memberships: CountedMembership[]): Level[] {
  const turns = memberships.flatMap(turnsOf).sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  const groups = allGroups(memberships)
  const groupOf = new Map(groups.map((group) => [nameOf(group.class, group.kind), group]))
  const periods = new Map<string, { certain: number; possible: number }>()
  const levels: Level[] = []
  turns.forEach(({ day, of, certain, possible }, place) => {
    const name = nameOf(of.class, of.partyKind)
    const group = groupOf.get(name)!
    const own = periods.get(`${name} ${of.party}`) ?? { certain: 0, possible: 0 }
    periods.set(`${name} ${of.party}`, own)
    // Whoever has two periods that may overlap is one member all the same.
    group.certain += present(own.certain + certain) - present(own.certain)
    group.possible += present(own.possible + possible) - present(own.possible)
    own.certain += certain
    own.possible += possible
    if (turns[place + 1]?.day === day) return
    levels.push({ from: day, groups: groups.filter((one) => one.possible > 0).map((one) => ({ ...one })) })
  })
  return levels
}

function changesOf(
  dated: CountedMembership[],
  undated: CountedMembership[],
  levels: Level[],
  day: string,
): Change[] {
  const ended = dated.filter((of) => of.ended !== '')
  const changes = [...together('began', dated), ...together('ended', ended)]
    .sort((a, b) => (order(a) < order(b) ? -1 : 1))
    .map(({ surely, earliest: _, ...change }) => ({ ...change, after: levelOn(levels, surely) }))
  if (!undated.length) return changes
  const after = groupsOn([...dated, ...undated], day)
  return [
    ...changes,
    ...together('began', undated).map(({ surely: _, earliest: __, ...change }) => ({ ...change, after })),
  ]
}

/** What began, or ended, with one date and in one class is one change. */
function together(what: Change['what'], memberships: CountedMembership[]) {
  const same = Map.groupBy(memberships, (of) => `${of[what]} ${of.class}`)
  return [...same.values()].map((all) => {
    const first = all[0]!
    const { earliest, latest } = boundsOf(first[what])
    const recorded = all.reduce((last, { recordedOn }) => later(last, recordedOn), '')
    const surely = latest === null ? recorded : what === 'ended' ? dayAfter(latest) : latest
    const parties = [...new Set(all.map(({ party }) => party))]
    return { date: first[what], what, class: first.class, parties, surely, earliest: earliest ?? '' }
  })
}

function order({ surely, earliest, what }: ReturnType<typeof together>[number]): string {
  return `${surely} ${earliest} ${what}`
}

function present(periods: number): number {
  return periods > 0 ? 1 : 0
}

function later(a: string, b: string): string {
  return a > b ? a : b
}
