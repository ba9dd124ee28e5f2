/** Which step of a project may follow which: the whole of it. Pure. */
import type { ProjectStage } from '@/db/vocabulary'

const following: Record<ProjectStage, ProjectStage[]> = {
  intention: ['agreed', 'under_way', 'paused', 'cancelled', 'lapsed'],
  agreed: ['under_way', 'paused', 'completed', 'cancelled', 'lapsed'],
  under_way: ['paused', 'completed', 'cancelled', 'lapsed'],
  paused: ['intention', 'agreed', 'under_way', 'cancelled', 'lapsed'],
  // What was given up can be taken up again.
  cancelled: ['intention', 'agreed', 'under_way'],
  lapsed: ['intention', 'agreed', 'under_way'],
  completed: [],
}

export function mayFollow(before: ProjectStage, after: ProjectStage): boolean {
  return following[before].includes(after)
}

/** Stages in which its lead owes updates. */
export const activeStages = ['intention', 'agreed', 'under_way', 'paused'] as const satisfies ProjectStage[]

/** Steps that say why. */
export const explained: ProjectStage[] = ['paused', 'cancelled', 'lapsed']
