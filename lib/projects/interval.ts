/** How often the lead of a project owes an update: the setting, which the start has checked. */
import { type UpdateInterval, updateIntervals } from '@/db/vocabulary'

export function updateInterval(): UpdateInterval {
  return updateIntervals.find((one) => one === process.env.UPDATES_EVERY) ?? 'quarter'
}
