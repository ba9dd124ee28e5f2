/** What a reader asks of the days to come, from an address and back to one. What makes no sense is ignored. */

import { type DeadlineKind, deadlineKinds } from '@/db/vocabulary'

/** Slugs; '' where nothing is asked. `after`: what the page begins after. */
export type DeadlineFilter = {
  party: string
  body: string
  after: { day: string; kind: DeadlineKind; slug: string } | null
}

type Params = Record<string, string | string[] | undefined>

const isSlug = (text: string) => /^[a-z0-9][a-z0-9-]{0,199}$/.test(text)

export function parseDeadlineFilter(params: Params): DeadlineFilter {
  const given = (name: string) => String([params[name]].flat()[0] ?? '')
  const slug = (name: string) => (isSlug(given(name)) ? given(name) : '')
  const [, day = '', word, after = ''] = /^(\d{4}-\d{2}-\d{2})_([a-z]+)_(.+)$/.exec(given('after')) ?? []
  const kind = deadlineKinds.find((known) => known === word)
  return {
    party: slug('party'),
    body: slug('body'),
    after: kind && !Number.isNaN(Date.parse(day)) && isSlug(after) ? { day, kind, slug: after } : null,
  }
}

/** The search part of its address, '' for the empty one. */
export function deadlineSearch({ party, body, after }: DeadlineFilter): string {
  const search = new URLSearchParams({ ...(party && { party }), ...(body && { body }) })
  if (after) search.set('after', `${after.day}_${after.kind}_${after.slug}`)
  return search.size ? `?${search}` : ''
}
