/** How often the lead of a project owes an update: as administrators have set it, or else as UPDATES_EVERY, which the start has checked. */
import { type UpdateInterval, updateIntervals } from '@/db/vocabulary'
import { currentSettings, settingsAt } from '@/lib/registry/settings'

/** At a version of the register, where one is known; otherwise now. */
export async function updateInterval(version?: number): Promise<UpdateInterval> {
  const { intervals } = await (version === undefined ? currentSettings() : settingsAt(version))
  return intervals.updates ?? usualInterval()
}

/** That of the environment. */
export function usualInterval(): UpdateInterval {
  return updateIntervals.find((one) => one === process.env.UPDATES_EVERY) ?? 'quarter'
}
