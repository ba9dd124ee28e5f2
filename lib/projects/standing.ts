/** Where one project stands on a day, as pages show it. */
import type { Contradiction, Health, ProjectStage } from '@/db/vocabulary'

/** Days are ISO. */
export type Standing = {
  id: string
  stage: ProjectStage
  /** Since when, where that is recorded. */
  since: string | null
  /** Of the stages in which updates are owed. */
  active: boolean
  /** As the lead last declared, on `reported`; null: it never did. */
  health: Health | null
  reported: string | null
  /** For which time it was. */
  covers: string | null
  progress: number | null
  /** As follows from dates and milestones; null: from none of them, or no longer. */
  derived: Health | null
  milestones: number
  openMilestones: number
  overdueMilestones: number
  /** Whether the planned start, or end, has passed without it. */
  startLate: boolean
  endLate: boolean
  nextDue: string | null
  updateOverdue: boolean
  /** For how many days nothing was heard of it. */
  silentDays: number
  silent: boolean
  /** Silent for so long that its lead is asked whether it still is a project. */
  dormant: boolean
  contradictions: Contradiction[]
  attention: boolean
}

/** A row of the query of ./standing-select.ts. */
export type StandingRow = {
  id: string
  stage: ProjectStage
  since: string | null
  active: boolean
  health: Health | null
  reported: string | null
  covers: string | null
  progress: number | null
  derived: Health | null
  milestones: number
  open_milestones: number
  overdue_milestones: number
  start_late: boolean | null
  end_late: boolean | null
  next_due: string | null
  update_overdue: boolean
  silent_days: number
  silent: boolean
  dormant: boolean
  contradictions: Contradiction[]
  attention: boolean
}

export function standingOf(row: StandingRow): Standing {
  const {
    open_milestones,
    overdue_milestones,
    start_late,
    end_late,
    next_due,
    update_overdue,
    silent_days,
    ...same
  } = row
  return {
    ...same,
    openMilestones: open_milestones,
    overdueMilestones: overdue_milestones,
    startLate: start_late ?? false,
    endLate: end_late ?? false,
    nextDue: next_due,
    updateOverdue: update_overdue,
    silentDays: silent_days,
  }
}
