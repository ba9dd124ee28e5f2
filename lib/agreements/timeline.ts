/** What happened to an agreement, in the order in which it may have happened; pure. */
import { type ActKind, actKinds } from '@/db/vocabulary'
import { boundsOf } from '@/lib/dates'

type DatedAct<P> = { slug: string; act: ActKind; date: string; effect: string; party: P }

/** Acts of one kind on one date are one event. Dates are EDTF. */
export type TimelineEvent<P> =
  | { what: 'adopted' | 'force' | 'expires'; date: string }
  | { what: 'act'; act: ActKind; date: string; effect: string; by: { slug: string; party: P }[] }

/**
 * By the earliest day each can mean; what has no date comes last. `adopted` is the date of adoption or signature: where
 * a signature bears it, that is what it was. `force`: the entry into force by its clause, shown where none is recorded.
 */
export function timelineOf<P>(
  { adopted, force, expires }: { adopted: string; force: string; expires: string },
  acts: DatedAct<P>[],
): TimelineEvent<P>[] {
  const isSignature = acts.some((act) => act.act === 'signed' && act.date === adopted)
  const events: TimelineEvent<P>[] = adopted && !isSignature ? [{ what: 'adopted', date: adopted }] : []
  for (const { slug, party, ...act } of acts) {
    const same = events.find(
      (event) =>
        event.what === 'act' &&
        event.act === act.act &&
        event.date === act.date &&
        event.effect === act.effect,
    )
    if (same?.what === 'act') same.by.push({ slug, party })
    else events.push({ what: 'act', ...act, by: [{ slug, party }] })
  }
  if (force && !acts.some(({ act }) => act === 'in_force')) events.push({ what: 'force', date: force })
  if (expires) events.push({ what: 'expires', date: expires })
  return events.sort((a, b) => compare(place(a), place(b)))
}

const order = ['adopted', ...actKinds.slice(0, -1), 'force', 'withdrew', 'expires']

function place<P>(event: TimelineEvent<P>): [string, number] {
  const date = event.date || (event.what === 'act' ? event.effect : '')
  const { earliest, latest } = boundsOf(date)
  return [earliest ?? latest ?? '9999-12-31', order.indexOf(event.what === 'act' ? event.act : event.what)]
}

function compare(a: [string, number], b: [string, number]): number {
  return a[0] === b[0] ? a[1] - b[1] : a[0] < b[0] ? -1 : 1
}
