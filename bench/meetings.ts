/**
 * `npm run bench -- --meetings`: the calendar of 20,000 meetings, its feeds and one large meeting, over HTTP, in a database of
 * its own; first how PostgreSQL answers its statements.
 */
import type { connect } from '@/db/client'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { importFoundingRecords } from '@/lib/founding/import'
import { setSamplePeople } from '@/lib/people/samples'
import { parseMeetingFilter } from '@/lib/registry/meeting-filter'
import {
  allMeetings,
  listChangedMeetings,
  listMeetings,
  meetingsForCalendar,
  meetingsOfMonth,
} from '@/lib/registry/meetings-list'
import { benchBodies, benchMeeting, benchParties } from './contents'
import { largeMeetingGroups, largeMeetingQuestions, loadLargeMeeting } from './large-meeting'
import { peopleOf, Writer } from './load'
import type { Group } from './measure'
import { explainAll } from './plans'

const [meetingsMade, partiesMade, bodiesMade] = [20_000, 200, 20]

/** Fills the database where it is empty; returns how many entries of each kind the bench wrote. */
export async function loadMeetings(owner: ReturnType<typeof connect>): Promise<Record<string, number>> {
  const counts = { meeting: meetingsMade, party: partiesMade, body: bodiesMade }
  const [found] = await owner.sql`select 1 from entries where slug like 'bench-%' limit 1`
  if (!found) await loadCalendar(owner)
  await loadLargeMeeting(owner)
  return counts
}

async function loadCalendar(owner: ReturnType<typeof connect>): Promise<void> {
  await importFoundingRecords(owner.db)
  await setSamplePeople(owner.db, true)
  const writer = new Writer(owner.sql, await peopleOf(owner.sql))
  const [parties, bodies] = [benchParties(partiesMade), benchBodies(bodiesMade)]
  await writer.write(parties)
  await writer.write(bodies)
  const ids = (entries: { id: string }[]) => entries.map(({ id }) => id)
  const meetings = Array.from({ length: meetingsMade }, (_, at) =>
    benchMeeting(at, ids(parties), ids(bodies)),
  )
  await writer.write(meetings)
  await rebuildRegister(owner.db, () => undefined)
  await owner.sql.unsafe('vacuum (analyze)')
}

const searches = [
  '',
  'after=past_2010-06-15_9000',
  'body=bench-body-1',
  'party=bench-party-7',
  'kind=fair&state=held',
  'state=cancelled',
  'place=ba',
  'place=zzzz',
  'from=2015&to=2016-06',
  'party=bench-party-7&kind=forum&from=2000',
]

/** Every statement of the list, the month, the feeds and the downloads. */
export async function explainMeetings(
  owner: ReturnType<typeof connect>,
  say: (text: string) => void,
): Promise<void> {
  const [day, length] = ['2026-11-28', 2000]
  // Another version for each, so that nothing is remembered.
  let version = 0
  const lists = searches.flatMap((search) => {
    const filter = parseMeetingFilter(new URLSearchParams(search))
    return [
      { title: `list ?${search}`, ask: () => listMeetings(version++, filter, day) },
      { title: `month ?${search}`, ask: () => meetingsOfMonth(version++, filter, '2014-05', day) },
      { title: `feed ?${search}`, ask: () => listChangedMeetings(version++, filter, day, 50) },
    ]
  })
  const of = { party: '', body: '' }
  const whole = async () => {
    for await (const _ of allMeetings(version++, parseMeetingFilter({}), day));
  }
  const questions = [
    ...lists,
    { title: 'calendar', ask: () => meetingsForCalendar(version++, of, day, length) },
    {
      title: 'calendar of a party',
      ask: () => meetingsForCalendar(version++, { ...of, party: 'bench-party-7' }, day, length),
    },
    { title: 'download', ask: whole },
    ...(await largeMeetingQuestions(owner.sql, () => version++)),
  ]
  await explainAll(questions, ({ title, statement, milliseconds, scanned }) => {
    if (!title.startsWith('large') && !/register\.meetings m where/.test(statement)) return
    say(
      `${milliseconds.toFixed(1).padStart(8)} ms  ${title}${scanned.length ? `  reads ${scanned} from end to end` : ''}`,
    )
  })
}

const languages = ['en', 'zh', 'mn', 'ru']

export async function meetingGroups(): Promise<Group[]> {
  const all = ['changed', 'first', 'again'] as const
  const cold = ['changed'] as const
  const inEach = (search: string) => languages.map((language) => `/${language}/meetings${search}`)
  return [
    { name: 'list, first page', addresses: inEach(''), passes: all },
    { name: 'list, a deep page', addresses: inEach('?after=past_2010-06-15_9000'), passes: cold },
    { name: 'list, another month', addresses: inEach('?month=2014-05'), passes: cold },
    {
      name: 'filters',
      addresses: searches.slice(2).map((search, at) => `/${languages[at % 4]}/meetings?${search}`),
      passes: all,
    },
    {
      name: 'one meeting',
      addresses: languages.map((language) => `/${language}/meetings/bench-meeting-1`),
      passes: cold,
    },
    {
      name: 'calendar of 2,000 events',
      addresses: ['/calendar.ics?lang=en', '/calendar.ics?lang=zh'],
      passes: all,
    },
    { name: 'atom', addresses: ['/en/meetings.atom'], passes: cold },
    { name: 'CSV of 20,000 rows', addresses: ['/en/meetings.csv'], passes: cold },
    ...largeMeetingGroups(),
  ]
}
