/** What a meeting and a series of meetings hold. */
import { z } from 'zod'
import {
  intervalUnits,
  languages,
  meetingKinds,
  meetingStates,
  meetingZones,
  visibilities,
} from '@/db/vocabulary'
import { checkDates, checkSources, dateText, flaw, multilingual, plainText, source } from '@/lib/content'
import { isAfterDay, today } from '@/lib/dates'
import { endsAfterStart, timeProblem } from './times'

export const seriesDraft = z.strictObject({
  name: multilingual(300),
  body: z.uuid().nullable(),
  /** How often it meets: so many of these units after one another; both or neither. */
  intervalCount: z.number().int().min(1).max(120).nullable(),
  intervalUnit: z.enum(intervalUnits).nullable(),
  /** Whose turn to host it is, one after another. */
  rotation: z.array(z.strictObject({ party: z.uuid() })).max(100),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type SeriesContent = z.infer<typeof seriesDraft>

export const seriesComplete = seriesDraft.superRefine((content, check) => {
  if (!Object.keys(content.name).length) flaw(check, ['name'], 'name.required')
  if ((content.intervalCount === null) !== (content.intervalUnit === null))
    flaw(check, [content.intervalCount === null ? 'intervalCount' : 'intervalUnit'], 'interval.half')
  checkSources(check, content.sources)
})

/** `YYYY-MM-DDTHH:MM`, as the clocks show at the place; empty where it is not given. */
const localTime = plainText(16)

export const meetingDraft = z.strictObject({
  kind: z.enum(meetingKinds).nullable(),
  title: multilingual(300),
  state: z.enum(meetingStates),
  series: z.uuid().nullable(),
  ordinal: z.number().int().min(1).max(9999).nullable(),
  body: z.uuid().nullable(),
  /** EDTF, where the exact times are not given. */
  date: dateText,
  starts: localTime,
  ends: localTime,
  zone: z.enum(meetingZones).nullable(),
  place: multilingual(300),
  /** Where others take part by video. */
  sites: z.array(z.strictObject({ place: multilingual(300), party: z.uuid().nullable() })).max(50),
  hosts: z.array(z.uuid()).max(50),
  convenor: z.uuid().nullable(),
  /** An office, not a person. */
  chair: multilingual(200),
  /** The hosts among them; empty: not recorded. */
  invited: z.array(z.uuid()).max(500),
  guests: multilingual(1000),
  interpretation: z.array(z.enum(languages)).max(languages.length),
  visibility: z.enum(visibilities),
  results: multilingual(5000),
  /** What was signed or adopted there. */
  instruments: z.array(z.strictObject({ agreement: z.uuid() })).max(100),
  exhibitors: z
    .array(
      z.strictObject({
        party: z.uuid().nullable(),
        number: z.number().int().min(1).max(1_000_000).nullable(),
        note: multilingual(300),
      }),
    )
    .max(200),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type MeetingContent = z.infer<typeof meetingDraft>

export const meetingComplete = meetingDraft.superRefine((content, check) => {
  if (!content.kind) flaw(check, ['kind'], 'kind.required')
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  checkDates(check, content, ['date'])
  checkTimes(check, content)
  checkState(check, content)
  if (content.ordinal !== null && !content.series) flaw(check, ['ordinal'], 'ordinal.series')
  if (content.invited.length && content.hosts.some((host) => !content.invited.includes(host)))
    flaw(check, ['hosts'], 'host.invited')
  if (content.exhibitors.length && content.kind !== 'fair') flaw(check, ['exhibitors'], 'exhibitors.fair')
  checkSources(check, content.sources)
})

type Check = Parameters<typeof flaw>[0]

function checkTimes(check: Check, content: MeetingContent): void {
  const { starts, ends, zone, date } = content
  if (starts && date) flaw(check, ['date'], 'time.both')
  if (ends && !starts) flaw(check, ['starts'], 'time.start')
  if (starts && !zone) flaw(check, ['zone'], 'time.zone')
  if (!zone) return
  const problems = (['starts', 'ends'] as const).flatMap((field) => {
    const problem = content[field] ? timeProblem(content[field], zone) : null
    if (problem) flaw(check, [field], problem)
    return problem ?? []
  })
  if (starts && ends && !problems.length && !endsAfterStart(starts, ends, zone))
    flaw(check, ['ends'], 'time.order')
}

function checkState(check: Check, { state, starts, date }: MeetingContent): void {
  const day = starts.slice(0, 10) || date
  if ((state === 'confirmed' || state === 'in_session') && !day) flaw(check, ['state'], 'state.when')
  if (state === 'held' && isAfterDay(day, today())) flaw(check, ['state'], 'state.future')
}

/** Nothing said yet. */
export const emptyMeeting: MeetingContent = {
  kind: null,
  title: {},
  state: 'planned',
  series: null,
  ordinal: null,
  body: null,
  date: '',
  starts: '',
  ends: '',
  zone: null,
  place: {},
  sites: [],
  hosts: [],
  convenor: null,
  chair: {},
  invited: [],
  guests: {},
  interpretation: [],
  visibility: 'public',
  results: {},
  instruments: [],
  exhibitors: [],
  sources: [],
  note: {},
}
