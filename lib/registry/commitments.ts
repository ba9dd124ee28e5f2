/** What a party is bound by, and in what else it takes part, today or at the end of another day. */
import { sql } from 'drizzle-orm'
import type { AgreementStatus, PartyStanding } from '@/db/vocabulary'
import { type StandingFacts, standingOn } from '@/lib/agreements/standing'
import { isAfterDay, today } from '@/lib/dates'
import type { AgreementName } from './agreement'
import { revisionKnown } from './known'
import { read } from './read'
import { atVersion } from './version'

export type Commitment = AgreementName & {
  /** EDTF. */
  adopted: string
  /** Of the agreement, and of the party in it, on the day. */
  status: AgreementStatus
  standing: PartyStanding
  /** EDTF: since when it is bound, as recorded or by the clause on entry into force; '' not recorded, null: it is not. */
  since: string | null
}

/** No more are worked out at once; whoever takes part in more is told. */
const mostLooked = 500

export type Commitments = {
  commitments: Commitment[]
  /** In how many agreements the party takes part, and how many of these, the newest, were looked at. */
  of: number
  looked: number
}

/**
 * In the agreements that a party has signed, or was to, or has joined, the newest first; on an ISO day, and by what was
 * recorded at the end of another, `known`, if one is given.
 */
export async function commitmentsOf(
  version: number,
  slug: string,
  day: string | null,
  known: string | null = null,
): Promise<Commitments> {
  const on = day ?? today()
  return atVersion(version, `commitments of ${slug} on ${on} known ${known}`, async () => {
    const rows = await read<Row & { of: number }>(known ? knownQuery(slug, known) : query(slug))
    const commitments = rows.map((row) => commitmentOn(row, on))
    return {
      commitments: day ? commitments.filter(({ adopted }) => !isAfterDay(adopted, day)) : commitments,
      of: rows[0]?.of ?? 0,
      looked: rows.length,
    }
  })
}

/** Whether the party is bound: the agreement has not ended, and it has not left it. */
export function isBound({ status, standing }: Commitment): boolean {
  const over: AgreementStatus[] = ['expired', 'terminated', 'superseded']
  return !over.includes(status) && (standing === 'bound' || standing === 'suspended')
}

type Row = AgreementName &
  Omit<StandingFacts, 'supersededBy'> & {
    party: string
    successor: { slug: string; adopted: string } | null
  }

/** By what is recorded now, as in `agreementOn`: what is surely later than the day is left out. */
function commitmentOn({ party, successor, ...row }: Row, day: string): Commitment {
  const facts: StandingFacts = {
    ...row,
    acts: row.acts.filter(({ date }) => !isAfterDay(date, day)),
    supersededBy: successor && !isAfterDay(successor.adopted, day) ? successor.slug : null,
  }
  const { status, positions } = standingOn(facts, day)
  const own = positions.find((position) => position.party === party)
  const { slug, number, title, originalLanguage, adopted } = row
  return {
    slug,
    number,
    title,
    originalLanguage,
    adopted,
    status,
    standing: own?.standing ?? 'not_recorded',
    since: own?.standing === 'bound' || own?.standing === 'suspended' ? (own.inForce ?? own.byClause) : null,
  }
}

function query(slug: string) {
  // The newest are chosen first: what is read of each would else be read of all.
  return sql`
    select a.slug, a.number, a.title, a.original_language as "originalLanguage", a.adopted, a.expires,
      a.force_clause as "forceClause", a.duration, own.party_id as party, own.of,
      case when a.term_count is not null
        then jsonb_build_object('count', a.term_count, 'unit', a.term_unit) end as term,
      (select jsonb_agg(jsonb_build_object('party', p.party_id, 'role', p.role) order by p.position)
        from register.agreement_parties p where p.agreement_id = a.id) as parties,
      coalesce((select jsonb_agg(jsonb_build_object('party', c.party_id, 'act', c.act, 'date', c.date,
          'effect', c.effect, 'manner', c.manner) order by c.number)
        from register.acts c where c.agreement_id = a.id), '[]') as acts,
      (select jsonb_build_object('slug', f.slug, 'adopted', f.adopted) from register.agreements f
        where f.id = (a.standing->>'supersededBy')::uuid) as successor
    from (
      select n.id, p.party_id, count(*) over ()::int as of
      from register.parties q
      join register.agreement_parties p on p.party_id = q.id and p.role in ('signatory', 'acceding')
      join register.agreements n on n.id = p.agreement_id
      where q.slug = ${slug} order by n.number desc limit ${mostLooked}) own
    join register.agreements a on a.id = own.id order by a.number desc`
}

/** The same by what was recorded at the end of `known`: of the agreements it takes part in today, each as it was then. */
function knownQuery(slug: string, known: string) {
  const content = (field: string) => sql.raw(`k.content->'${field}'`)
  return sql`
    select a.slug, a.number, k.content->'title' as title, k.content->>'originalLanguage' as "originalLanguage",
      k.content->>'adopted' as adopted, k.content->>'expires' as expires, ${content('forceClause')} as "forceClause",
      ${content('duration')} as duration, own.party_id as party, count(*) over ()::int as of,
      nullif(${content('term')}, 'null') as term, ${content('parties')} as parties,
      coalesce((select jsonb_agg(jsonb_build_object('party', c.party_id, 'act', h.content->>'act',
          'date', h.content->>'date', 'effect', h.content->>'effect', 'manner', h.content->>'manner') order by c.number)
        from register.acts c cross join lateral ${revisionKnown(sql`c.id`, known)} h where c.agreement_id = a.id), '[]') as acts,
      (select jsonb_build_object('slug', f.slug, 'adopted', s.content->>'adopted') from register.agreements f
        cross join lateral ${revisionKnown(sql`f.id`, known)} s
        where f.id = (a.standing->>'supersededBy')::uuid and s.content->'relations' @> jsonb_build_array(
          jsonb_build_object('kind', 'supersedes', 'agreement', a.id::text))) as successor
    from (
      select distinct n.id, n.number, p.party_id from register.parties q
      join register.agreement_parties p on p.party_id = q.id and p.role in ('signatory', 'acceding')
      join register.agreements n on n.id = p.agreement_id
      where q.slug = ${slug} order by n.number desc limit ${mostLooked}) own
    join register.agreements a on a.id = own.id
    cross join lateral ${revisionKnown(sql`a.id`, known)} k
    where exists (select from jsonb_array_elements(k.content->'parties') one
      where one->>'party' = own.party_id::text and one->>'role' in ('signatory', 'acceding'))
    order by a.number desc`
}
