/** What an address asks, read by the terms as they are now: one that was merged leads to the one it was merged into. */
import type { TermList } from '@/db/vocabulary'
import { codesNow, meaningIn } from '@/lib/terms'
import { type Filter, parseFilter } from './filter'
import { type NotificationFilter, parseNotificationFilter } from './notification-filter'
import { type ProjectFilter, parseDashboardFilter, parseProjectFilter } from './project-filter'
import { settingsNow } from './settings'

type Params = Record<string, string | string[] | undefined> | URLSearchParams

export async function agreementsAsked(params: Params): Promise<Filter> {
  return parseFilter(params, await subjectMeaning())
}

export async function notificationsAsked(params: Params): Promise<NotificationFilter> {
  return parseNotificationFilter(params, await subjectMeaning())
}

export async function projectsAsked(params: Params): Promise<ProjectFilter> {
  return parseProjectFilter(params, await sectorMeaning())
}

export async function dashboardAsked(params: Params): Promise<ProjectFilter> {
  return parseDashboardFilter(params, await sectorMeaning())
}

/** By which terms can be filtered: retired ones as well, for records still bear them. */
export async function termsToAskFor(list: TermList): Promise<string[]> {
  return codesNow((await settingsNow())[list].terms)
}

const subjectMeaning = async () => meaningIn((await settingsNow()).subjects.terms)
const sectorMeaning = async () => meaningIn((await settingsNow()).sectors.terms)
