/** What a reader asks of the action items, from an address and back to one. What makes no sense is ignored. */
import { actionStates } from '@/db/vocabulary'

/** `unfinished` is what is asked where nothing is. */
export const actionChoices = ['unfinished', 'overdue', ...actionStates, 'all'] as const
export type ActionChoice = (typeof actionChoices)[number]

/** Slugs; '' where nothing is asked. `after`: what the page begins after. */
export type ActionFilter = {
  owner: string
  body: string
  state: ActionChoice
  after: { day: string; number: number } | null
}

type Params = Record<string, string | string[] | undefined>

const isSlug = (text: string) => /^[a-z0-9][a-z0-9-]{0,199}$/.test(text)

export function parseActionFilter(params: Params): ActionFilter {
  const given = (name: string) => String([params[name]].flat()[0] ?? '')
  const slug = (name: string) => (isSlug(given(name)) ? given(name) : '')
  const [, day = '', number] = /^(\d{4}-\d{2}-\d{2})_(\d{1,9})$/.exec(given('after')) ?? []
  return {
    owner: slug('owner'),
    body: slug('body'),
    state: actionChoices.find((known) => known === given('state')) ?? 'unfinished',
    after: number && !Number.isNaN(Date.parse(day)) ? { day, number: Number(number) } : null,
  }
}

/** The search part of its address, '' for the one that asks nothing. */
export function actionSearch({ owner, body, state, after }: ActionFilter): string {
  const search = new URLSearchParams({
    ...(owner && { owner }),
    ...(body && { body }),
    ...(state !== 'unfinished' && { state }),
  })
  if (after) search.set('after', `${after.day}_${after.number}`)
  return search.size ? `?${search}` : ''
}
