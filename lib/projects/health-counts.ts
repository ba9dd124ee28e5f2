/** Projects counted by what was declared of them; no report is a count of its own. */
import { healths } from '@/db/vocabulary'

export const countedHealths = [...healths, 'none'] as const
export type HealthCounts = Record<(typeof countedHealths)[number], number>

export const noHealths = (): HealthCounts => ({ on_track: 0, at_risk: 0, off_track: 0, none: 0 })
export const totalOf = (counts: HealthCounts) => countedHealths.reduce((sum, one) => sum + counts[one], 0)
