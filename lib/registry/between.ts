/** What of a public agreement applies between two of its parties, as it stands. */
import { type Between, between } from '@/lib/agreements/between'
import type { Act, Agreement } from './agreement'

/** Of two parties that take part in it, by their slugs. */
export function betweenTwo(agreement: Agreement, pair: [string, string]): Between {
  const statement = (party: string, { slug, act, about, opposes, articles }: Act) => {
    return { slug, party, act, about, opposes, articles }
  }
  const standing = (slug: string) =>
    agreement.parties.find((party) => party.slug === slug && party.position)?.position?.standing ??
    'not_recorded'
  return between(
    [
      { party: pair[0], standing: standing(pair[0]) },
      { party: pair[1], standing: standing(pair[1]) },
    ],
    [
      ...agreement.parties.flatMap(({ slug, acts }) => acts.map((act) => statement(slug, act))),
      ...agreement.otherActs.map((act) => statement(act.party.slug, act)),
    ],
  )
}
