/** What those who follow an item of an agenda are told of a publication. */
import { isDeepStrictEqual } from 'node:util'
import type { PublishedItem } from '@/db/schema/content'
import type { QueuedJob } from '@/lib/jobs/queue'
import type { AgendaContent } from './schema'

/** One item before and now; null where it was, or is, not on the agenda that everybody reads. */
export type ChangedItem = { item: string; was: PublishedItem | null; is: PublishedItem | null }

/** Each that reads otherwise now, is gone, or has come. */
function changedItems(before: PublishedItem[], after: PublishedItem[]): ChangedItem[] {
  const [then, now] = [before, after].map((items) => new Map(items.map((one) => [one.item, one])))
  const ids = new Set([...then!.keys(), ...now!.keys()])
  return [...ids].flatMap((item) => {
    const [was, is] = [then!.get(item) ?? null, now!.get(item) ?? null]
    return item === null || isDeepStrictEqual(was, is) ? [] : [{ item, was, is }]
  })
}

/** What is left to the worker of it. */
export function tellingOf(
  { id, revision, content }: { id: string; revision: number; content: AgendaContent },
  before: AgendaContent | null,
): QueuedJob[] {
  const changed = before ? changedItems(before.items, content.items) : []
  if (!changed.length) return []
  return [
    {
      kind: 'agenda_changes',
      payload: { meeting: content.meeting, revision, changed },
      key: `agenda_changes ${id} ${revision}`,
    },
  ]
}
