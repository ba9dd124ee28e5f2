/** The outbox: the whole of how it is added to. It takes the transaction of the deed, so neither stands without the other. */
import type { Tx } from '@/db/client'
import { jobs } from '@/db/schema/jobs'
import type { JobKind } from '@/db/vocabulary'

export type QueuedJob = {
  kind: JobKind
  /** What its handler needs: ids rather than texts, for it is read when the job is done. */
  payload?: Record<string, unknown>
  /** A second job under the same key is not queued. */
  key?: string
  /** Not before; now, if it is left out. */
  dueAt?: Date
}

/** Leaves these to the worker, which does each at least once after the transaction is committed. */
export async function queueJobs(tx: Tx, queued: QueuedJob[]): Promise<void> {
  // Without a target: the app's role may not even read the keys there are.
  for (let at = 0; at < queued.length; at += 1000)
    await tx
      .insert(jobs)
      .values(queued.slice(at, at + 1000))
      .onConflictDoNothing()
}
