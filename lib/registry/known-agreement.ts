/** An agreement as the register had it at the end of an earlier day. */
import { sql } from 'drizzle-orm'
import type { ActContent, AgreementContent } from '@/lib/agreements/schema'
import { boundsOf } from '@/lib/dates'
import { type Act, type ActRow, type Agreement, actOf } from './agreement'
import { agreementOn } from './agreement-on'
import { directory } from './directory'
import { namesOf } from './force'
import { revisionKnown } from './known'
import { read } from './read'
import { atVersion } from './version'

/**
 * By what was recorded at the end of `known`, the position at the end of `day`; both ISO. Files of texts and links to
 * other agreements are left out, but for the one that supersedes it. Null where the register did not hold it yet.
 */
export function agreementKnown(
  version: number,
  agreement: Agreement,
  known: string,
  day: string,
): Promise<Agreement | null> {
  return atVersion(version, `agreement ${agreement.slug} known ${known} on ${day}`, async () => {
    const [found] = await read<{
      id: string
      number: number
      published_at: string
      content: AgreementContent
    }>(
      sql`select a.id, k.number, k.published_at, k.content from register.agreements a
        cross join lateral ${revisionKnown(sql`a.id`, known)} k where a.slug = ${agreement.slug}`,
    )
    if (!found) return null
    const { parties, bodies } = await directory(version)
    const acts = (await knownActs(found.id, known)).map((row) => actOf(row, parties))
    const content = found.content
    const actsOf = (id: string) => acts.filter((act) => act.party === id).map(withoutParty)
    const taking = new Set(content.parties.map(({ party }) => party))
    const recorded: Agreement = {
      ...agreement,
      revision: found.number,
      publishedAt: new Date(found.published_at).toISOString(),
      type: content.type!,
      title: content.title,
      summary: content.summary,
      originalLanguage: content.originalLanguage,
      adopted: content.adopted,
      place: content.place,
      body: (content.body && bodies.get(content.body)) || null,
      meeting: content.meeting,
      subjects: content.subjects,
      term: content.term,
      expires: content.expires,
      durationClause: content.duration,
      witnesses: content.witnesses,
      forceClause: { ...content.forceClause, among: namesOf(content.forceClause.among, parties) },
      sources: content.sources,
      note: content.note,
      parties: content.parties.flatMap(({ party: id, role }) => {
        const party = id && parties.get(id)
        return party ? [{ ...party, role, position: null, acts: actsOf(id) }] : []
      }),
      otherActs: acts.flatMap((act) => {
        const party = parties.get(act.party)
        return party && !taking.has(act.party) ? [{ ...withoutParty(act), party }] : []
      }),
      supersededBy: await successorKnown(agreement, found.id, known),
      relations: [],
      texts: [],
    }
    return agreementOn(recorded, day)
  })
}

const withoutParty = ({ party: _, ...act }: Act & { party: string }): Act => act

/** In the order of their dates, those without one last. */
async function knownActs(agreementId: string, known: string): Promise<ActRow[]> {
  const rows = await read<{
    slug: string
    number: number
    about: string | null
    content: ActContent
    recordedBy: string | null
    byImport: boolean
    recordedAt: string
    answer: Act['answer']
  }>(sql`
    select c.slug, c.number, o.slug as about, k.content, k.author_party_id as "recordedBy", k.by_import as "byImport",
      k.published_at as "recordedAt", case when w.id is not null then
        jsonb_build_object('answer', w.answer, 'at', w.published_at, 'reason', w.reason) end as answer
    from register.acts c
    cross join lateral ${revisionKnown(sql`c.id`, known)} k
    left join register.acts o on o.id = (k.content->>'about')::uuid
    left join register.answers w on w.act_id = c.id and w.act_revision = k.number
      and (w.published_at at time zone 'UTC')::date <= ${known}::text::date
    where c.agreement_id = ${agreementId} order by c.number`)
  const dated = rows.map(({ content, number: _, ...same }) => {
    const { agreement: __, party, act, predecessor, ...more } = content
    return { ...more, ...same, party: party!, act: act!, predecessor }
  })
  const first = ({ date, effect }: { date: string; effect: string }) =>
    boundsOf(date).earliest ?? boundsOf(effect).earliest ?? '9999'
  return dated.sort((a, b) => first(a).localeCompare(first(b)))
}

/** The agreement that supersedes it today, if it was known by then that it does. */
async function successorKnown({ supersededBy }: Agreement, id: string, known: string) {
  if (!supersededBy) return null
  const [then] = await read<{ adopted: string }>(sql`select k.content->>'adopted' as adopted
    from register.agreements a cross join lateral ${revisionKnown(sql`a.id`, known)} k
    where a.slug = ${supersededBy.slug}
      and k.content->'relations' @> jsonb_build_array(jsonb_build_object('kind', 'supersedes', 'agreement', ${id}::text))`)
  return then ? { ...supersededBy, adopted: then.adopted } : null
}
