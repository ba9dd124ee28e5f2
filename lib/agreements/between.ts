/**
 * What of an agreement applies between two of its parties: the whole of the rule, as the Vienna Convention on the Law of
 * Treaties has it (articles 20 and 21). What others have reserved or objected to changes nothing between the two. Pure.
 */
import type { ActKind, PartyStanding } from '@/db/vocabulary'

/** An act of one of the two, or of anybody else; `about`: the slug of the act it reacts to. */
export type Statement = {
  slug: string
  party: string
  act: ActKind
  about: string | null
  opposes: boolean
  articles: string[]
}

/**
 * `modified`: the reservation holds between the two, also for the other side; `excluded`: the other has objected, so that
 * what it is about does not apply between them. No articles: the whole text.
 */
export type Effect = { reservation: string; by: string; articles: string[]; effect: 'modified' | 'excluded' }

export type Between = {
  /** Whether it binds both, is only applied provisionally by one of them, or does not apply between them. */
  applies: 'bound' | 'provisional' | 'no'
  /** Why it does not: who of the two is not bound, or by whose objection. */
  unbound: string[]
  opposedBy: string[]
  effects: Effect[]
  /** Statements of the two that say how they understand it. */
  declarations: string[]
}

type Party = { party: string; standing: PartyStanding }

export function between([a, b]: [Party, Party], acts: Statement[]): Between {
  const lifted = new Set(acts.flatMap(({ act, about }) => (act === 'lifted' && about ? [about] : [])))
  const standing = acts.filter(({ slug, act }) => !lifted.has(slug) && act !== 'lifted')
  const of = ({ party }: Party, act: ActKind) =>
    standing.filter((one) => one.party === party && one.act === act)
  const sides = [
    { own: a, other: b },
    { own: b, other: a },
  ]
  const pairs = sides.flatMap(({ own, other }) =>
    of(own, 'reserved').map((reservation) => ({
      reservation,
      objection: of(other, 'objected').find(({ about }) => about === reservation.slug),
    })),
  )
  const unbound = [a, b].filter(({ standing: s }) => !binding.includes(s)).map(({ party }) => party)
  const opposedBy = pairs.flatMap(({ objection }) => (objection?.opposes ? [objection.party] : []))
  const isProvisional = a.standing === 'provisional' || b.standing === 'provisional'
  return {
    applies: unbound.length || opposedBy.length ? 'no' : isProvisional ? 'provisional' : 'bound',
    unbound,
    opposedBy: [...new Set(opposedBy)],
    effects: pairs.map(({ reservation: { slug, party, articles }, objection }) => ({
      reservation: slug,
      by: party,
      articles,
      effect: objection ? 'excluded' : 'modified',
    })),
    declarations: [...of(a, 'declared'), ...of(b, 'declared')].map(({ slug }) => slug),
  }
}

const binding: PartyStanding[] = ['bound', 'provisional']
