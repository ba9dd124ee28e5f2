import { meetingKinds, meetingStates, meetingZones, visibilities } from '@/db/vocabulary'
import { emptyMeeting, type MeetingContent } from '@/lib/meetings/schema'
import { type ImportKind, noteAndSource, type Values } from '../fields'

export const meetingImport: ImportKind = {
  kind: 'meeting',
  empty: emptyMeeting,
  unlike: ['date', 'starts', 'ordinal'],
  fields: [
    { name: 'kind', input: 'word', group: 'meetingKinds', words: meetingKinds, heads: ['type'] },
    { name: 'title', input: 'texts', heads: ['name', '名称', '会议名称', 'наименование'] },
    {
      name: 'state',
      input: 'word',
      group: 'meetingStates',
      words: meetingStates,
      heads: ['status'],
      apart: true,
    },
    { name: 'series', input: 'entry', kind: 'series' },
    { name: 'ordinal', input: 'number', heads: ['第几届'] },
    { name: 'body', input: 'entry', kind: 'body' },
    { name: 'date', input: 'date', heads: ['会议日期', '时间'] },
    { name: 'starts', input: 'line', heads: ['starts_local'] },
    { name: 'ends', input: 'line', heads: ['ends_local'] },
    { name: 'zone', input: 'word', group: 'meetingZones', words: meetingZones },
    { name: 'place', input: 'texts', heads: ['会议地点', 'venue'] },
    { name: 'hosts', input: 'entries', kind: 'party', heads: ['host', '承办方', '东道主'] },
    { name: 'convenor', input: 'entry', kind: 'party' },
    { name: 'chair', input: 'texts' },
    { name: 'invited', input: 'entries', kind: 'party', heads: ['participants', '参会方'], apart: true },
    { name: 'guests', input: 'texts' },
    { name: 'results', input: 'texts', heads: ['outcome', 'outcomes', '成果'] },
    { name: 'instruments', input: 'entries', kind: 'agreement', apart: true },
    { name: 'exhibitors', input: 'counted', kind: 'party', apart: true },
    { name: 'visibility', input: 'word', group: 'visibilities', words: visibilities },
    ...noteAndSource,
  ],
  finish: (given, values) => {
    const content = given as MeetingContent
    return {
      ...content,
      ...invitedTo(content, values),
      ...(values.instruments
        ? { instruments: (values.instruments as string[]).map((agreement) => ({ agreement })) }
        : {}),
      ...exhibiting(values),
      // Where results are told and nothing is said of it, it was held.
      state: values.state ?? (content.state === 'planned' && values.results ? 'held' : content.state),
    }
  },
}

/** The hosts are among those invited, where anybody is said to be. */
function invitedTo(content: MeetingContent, { invited }: Values): Partial<MeetingContent> {
  if (!invited) return {}
  return { invited: [...new Set([...content.hosts, ...(invited as string[])])] }
}

function exhibiting({ exhibitors }: Values): Partial<MeetingContent> {
  const named = exhibitors as { id: string; number: number | null }[] | undefined
  return named ? { exhibitors: named.map(({ id, number }) => ({ party: id, number, note: {} })) } : {}
}
