/** What a reader asks of the page of growth, from an address and back to one. */
import { dayAsked } from '@/lib/dates'

type Params = Record<string, string | string[] | undefined>

export type GrowthQuestion = {
  /** Slugs; none: the largest body. */
  bodies: string[]
  /** As it was typed; '' for today. */
  asked: string
  /** The ISO day it means; null for today, and for what means no day. */
  day: string | null
  unread: boolean
}

const mostBodies = 12

export function parseGrowth(params: Params | URLSearchParams): GrowthQuestion {
  const { body, at } =
    params instanceof URLSearchParams ? { body: params.getAll('body'), at: params.getAll('at') } : params
  const slugs = [body ?? []].flat().filter((slug) => /^[a-z0-9][a-z0-9-]{0,120}$/.test(slug))
  const { asked, day } = dayAsked(at)
  return {
    bodies: [...new Set(slugs)].slice(0, mostBodies),
    asked,
    day: day || null,
    unread: day === null,
  }
}

/** The search part of the address of a question; `at` is what the new one asks for, '' for today. */
export function growthSearch({ bodies }: GrowthQuestion, at: string): string {
  const search = new URLSearchParams(bodies.map((slug) => ['body', slug]))
  if (at) search.set('at', at)
  return search.size ? `?${search}` : ''
}
