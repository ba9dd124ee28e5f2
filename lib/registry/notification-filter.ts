/** What a reader asks of the log of notifications, from an address and back to one. What makes no sense is ignored. */
import { actKinds, notificationKinds, subjects } from '@/db/vocabulary'
import { type NotificationNumber, readNumber, writtenNumber } from '@/lib/notification-number'
import { type Meaning, meaningItself } from '@/lib/terms'

/** A kind of notification, or of act: which act it was is what most readers ask. */
const noticeWords = [...notificationKinds, ...actKinds] as const

const topicNames = ['party', 'agreement', 'subject', 'body'] as const

/** Slugs and words; '' where nothing is asked. */
export type NotificationFilter = Record<(typeof topicNames)[number] | 'kind', string> & {
  /** The page begins after this one, or ends before it. */
  after: NotificationNumber | null
  before: NotificationNumber | null
}

type Params = Record<string, string | string[] | undefined>

const slug = (text: string) => (/^[a-z0-9][a-z0-9-]{0,199}$/.test(text) ? text : '')
const oneOf = (words: readonly string[]) => (text: string) => (words.includes(text) ? text : '')

/** `subject`: what its code means today (see asked.ts). */
export function parseNotificationFilter(
  params: Params | URLSearchParams,
  subject: Meaning = meaningItself(subjects),
): NotificationFilter {
  const given = (name: string) => {
    const value = params instanceof URLSearchParams ? params.get(name) : params[name]
    return String([value].flat()[0] ?? '')
  }
  return {
    party: slug(given('party')),
    agreement: slug(given('agreement')),
    subject: subject(given('subject')) ?? '',
    body: slug(given('body')),
    kind: oneOf(noticeWords)(given('kind')),
    after: readNumber(given('after')),
    before: readNumber(given('before')),
  }
}

/** The search part of the address of a filter, '' for the empty one. Equal filters give equal text. */
export function notificationSearch(filter: Partial<NotificationFilter>): string {
  const search = new URLSearchParams()
  for (const name of [...topicNames, 'kind'] as const) {
    const value = filter[name]
    if (value) search.set(name, value)
  }
  if (filter.after) search.set('after', writtenNumber(filter.after))
  else if (filter.before) search.set('before', writtenNumber(filter.before))
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** Whether anything narrows the log. */
export function isFiltered(filter: NotificationFilter): boolean {
  return [...topicNames, 'kind' as const].some((name) => filter[name] !== '')
}
