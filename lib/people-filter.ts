/** What the list of people is asked for, as it stands in an address. */
export const peopleStates = ['in', 'suspended', 'dormant'] as const

export type PeopleFilter = {
  /** Part of a name or an address. */
  q: string
  /** A party's slug. */
  party: string
  state: (typeof peopleStates)[number] | ''
  /** The id of the last person on the page before. */
  after: string
}

type Given = Record<string, string | string[] | undefined>

/** What is not understood is left out. */
export function parsePeopleFilter(given: Given): PeopleFilter {
  const one = (name: string, form: RegExp) => {
    const value = given[name]
    return typeof value === 'string' && form.test(value) ? value.trim() : ''
  }
  return {
    q: one('q', /^[^\p{Cc}\p{Cs}]{1,100}$/u),
    party: one('party', /^[a-z0-9-]{1,100}$/),
    state: peopleStates.find((state) => state === given.state) ?? '',
    after: one('after', /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  }
}

/** The query of an address; empty where nothing is asked for. */
export function peopleSearch(filter: PeopleFilter): string {
  const search = new URLSearchParams(Object.entries(filter).filter(([, value]) => value)).toString()
  return search && `?${search}`
}
