/** What those who follow a meeting are told of a publication: the whole of which changes matter to them. */
import type { QueuedJob } from '@/lib/jobs/queue'
import type { MeetingContent } from './schema'

/** `announced`: it was not public before. */
export const meetingChanges = ['announced', 'state', 'time', 'place'] as const
type MeetingChange = (typeof meetingChanges)[number]

/** What changed; nothing of a meeting that the public may not see. `before` null: its first publication. */
export function changesOf(before: MeetingContent | null, after: MeetingContent): MeetingChange[] {
  if (after.visibility !== 'public') return []
  if (before?.visibility !== 'public') return ['announced']
  const differs = (...fields: (keyof MeetingContent)[]) =>
    fields.some((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
  return [
    ...(differs('state') ? (['state'] as const) : []),
    ...(differs('date', 'starts', 'ends', 'zone') ? (['time'] as const) : []),
    ...(differs('place', 'sites') ? (['place'] as const) : []),
  ]
}

/** What is left to the worker of it; what is brought in from outside tells nobody. */
export function tellingOf(
  {
    id,
    revision,
    byImport,
    content,
  }: { id: string; revision: number; byImport: boolean; content: MeetingContent },
  before: MeetingContent | null,
): QueuedJob[] {
  const changes = byImport ? [] : changesOf(before, content)
  if (!changes.length) return []
  return [
    {
      kind: 'meeting_changes',
      payload: { meeting: id, revision, changes, was: before && was(before), is: was(content) },
      key: `meeting_changes ${id} ${revision}`,
    },
  ]
}

/** What a mail says of before and now. */
function was({ state, date, starts, ends, zone, place }: MeetingContent) {
  return { state, date, starts, ends, zone, place }
}
