/**
 * What the register says of an agreement that follows from several entries: its standing (from its parties' acts and
 * from what supersedes it), the words it is found by (also the names of its parties and body), the choices it is
 * filtered and counted by, and when it last changed.
 */
import { type SQL, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { DurationClause, ForceClause, Multilingual } from '@/db/schema/content'
import { textLanguages } from '@/db/vocabulary'
import { normaliseText, searchTokens } from '@/lib/text'
import { type Deadline, deadlinesOf } from './deadlines'
import { type Choosable, choiceTexts } from './facet-choices'
import type { RecordedAct } from './force'
import type { Length } from './length'
import { type StandingFacts, standingOn } from './standing'

type Facts = Choosable & {
  id: string
  number: number
  title: Multilingual
  summary: Multilingual
  place: Multilingual
  meeting: Multilingual
  note: Multilingual
  adopted: string
  expires: string
  term: Length | null
  duration: DurationClause
  forceClause: ForceClause
  parties: (StandingFacts['parties'][number] & { name: Multilingual })[]
  body: Multilingual | null
  acts: RecordedAct[]
  superseded_by: string | null
  changed_at: string
}

/**
 * Works these agreements out anew for `day` (ISO), in batches: a few statements for any number of them. Returns how
 * many came out otherwise than they stood; only those are written.
 */
export function refreshAgreements(tx: Tx, ids: string[], day: string): Promise<number> {
  return refresh(tx, ids, day, { words: true })
}

/** The same without the words they are found by, which the calendar does not change: most of the work is theirs. */
export function refreshStandings(tx: Tx, ids: string[], day: string): Promise<number> {
  return refresh(tx, ids, day, { words: false })
}

async function refresh(tx: Tx, ids: string[], day: string, what: { words: boolean }): Promise<number> {
  let changed = 0
  for (let start = 0; start < ids.length; start += 500) {
    const facts = await factsOf(tx, ids.slice(start, start + 500))
    const standings = facts.map((agreement) =>
      standingOn({ ...agreement, supersededBy: agreement.superseded_by }, day),
    )
    const choices = await choiceTexts(
      tx,
      facts.map((agreement, place) => ({ ...agreement, status: standings[place]!.status })),
    )
    const derived = facts.map((agreement, place) => {
      const { status, due, ...standing } = standings[place]!
      return {
        id: agreement.id,
        status,
        due,
        standing,
        words: what.words ? wordsOf(agreement) : null,
        choices: choices[place],
        changed: agreement.changed_at,
        deadlines: deadlinesOf(standings[place]!, agreement.duration.renewal !== null, day).map((one) => ({
          ...one,
          visibility: agreement.visibility,
        })),
      }
    })
    const { count } = await tx.execute(sql`
      update agreements a set status = r.status, standing = r.standing, standing_due = r.due,
        choices = r.choices, changed_at = r.changed, document = coalesce(r.document, a.document)
      from (
        select id, status, standing, due, choices, changed, ${what.words ? documentOf : sql`null::tsvector`} as document
        from jsonb_to_recordset(${JSON.stringify(derived)}::jsonb)
          as r(id uuid, status text, standing jsonb, due date, words jsonb, choices text, changed timestamptz)) r
      where a.id = r.id
        and (a.status, a.standing, a.standing_due, a.choices, a.changed_at, a.document)
          is distinct from
            (r.status, r.standing, r.due, r.choices, r.changed, coalesce(r.document, a.document))`)
    changed += count + (await writeDeadlines(tx, derived))
  }
  return changed
}

/** Leaves of the days to come of these just the ones given. Returns how many agreements had others. */
async function writeDeadlines(
  tx: Tx,
  derived: { id: string; deadlines: (Deadline & { visibility: string })[] }[],
): Promise<number> {
  const given = JSON.stringify(derived.map(({ id, deadlines }) => ({ id, deadlines })))
  const [row] = await tx.execute<{ count: number }>(sql`
    with due as (
      select g.id as agreement_id, d.kind, d.date, d."from", d."to", d.visibility
      from jsonb_to_recordset(${given}::jsonb) as g(id uuid, deadlines jsonb),
        jsonb_to_recordset(g.deadlines) as d(kind text, date text, "from" date, "to" date, visibility text)
    ), gone as (
      delete from deadlines o using jsonb_to_recordset(${given}::jsonb) as g(id uuid)
      where o.agreement_id = g.id
        and not exists (select from due d where d.agreement_id = o.agreement_id and d.kind = o.kind)
      returning o.agreement_id
    ), come as (
      insert into deadlines as o (agreement_id, kind, date, date_from, date_to, visibility) select * from due
      on conflict (agreement_id, kind) do update
        set date = excluded.date, date_from = excluded.date_from, date_to = excluded.date_to,
          visibility = excluded.visibility
        where (o.date, o.visibility) is distinct from (excluded.date, excluded.visibility)
      returning o.agreement_id
    )
    select count(distinct agreement_id)::int as count
    from (select agreement_id from gone union all select agreement_id from come) o`)
  return row!.count
}

/** Of a row `r` with `words`: what it is found by. */
const documentOf = sql`setweight(to_tsvector('english', words->>'titleEn') || to_tsvector('russian', words->>'titleRu')
    || to_tsvector('simple', words->>'title'), 'A')
  || setweight(to_tsvector('simple', words->>'names'), 'B')
  || setweight(to_tsvector('english', words->>'restEn') || to_tsvector('russian', words->>'restRu')
    || to_tsvector('simple', words->>'rest'), 'C')
  || ${wordsOfTexts(sql`r.id`)}`

/**
 * What the worker has read in its texts, each word once. As many as fit: PostgreSQL refuses a document beyond a
 * megabyte, and what the record itself says comes first.
 */
function wordsOfTexts(agreement: SQL): SQL {
  return sql`coalesce((
    select array_to_tsvector(array_agg(fitting.lexeme)) from (
      select lexeme, sum(octet_length(lexeme) + 8) over (order by min(t.position), lexeme) as size
      from agreement_texts t join file_texts f on f.sha256 = t.sha256,
        unnest(tsvector_to_array(f.words)) lexeme
      where t.agreement_id = ${agreement} group by lexeme) fitting
    where fitting.size < 600000), '')`
}

/** What supersedes an agreement counts only for those who may know of it: one less open changes nothing here. */
async function factsOf(tx: Tx, ids: string[]): Promise<Facts[]> {
  const list = sql`${`{${ids.join(',')}}`}::uuid[]`
  return (await tx.execute(sql`
    select a.id, a.number, a.title, a.summary, a.place, a.meeting, a.note, a.adopted, a.expires, b.name as body,
      a.force_clause as "forceClause", a.duration, a.type,
      case when a.term_count is not null then jsonb_build_object('count', a.term_count, 'unit', a.term_unit) end as term, a.visibility, a.year, a.body_id,
      coalesce(p.parties, '[]') as parties, coalesce(p.signatories, '[]') as signatories,
      array(select subject from agreement_subjects u where u.agreement_id = a.id order by subject) as subjects,
      coalesce(c.acts, '[]') as acts, greatest(a.published_at, c.published_at)::text as changed_at,
      s.agreement_id as superseded_by
    from agreements a
    left join bodies b on b.id = a.body_id
    left join lateral (
      select jsonb_agg(jsonb_build_object('party', ap.party_id, 'role', ap.role, 'name', p.name) order by ap.position)
        as parties,
        jsonb_agg(ap.party_id order by ap.position) filter (where ap.role in ('signatory', 'acceding')) as signatories
      from agreement_parties ap join parties p on p.id = ap.party_id where ap.agreement_id = a.id) p on true
    left join lateral (
      select jsonb_agg(jsonb_build_object('party', c.party_id, 'act', c.act, 'date', c.date, 'effect', c.effect,
          'manner', c.manner)
        order by c.number) as acts, max(c.published_at) as published_at
      from acts c where c.agreement_id = a.id) c on true
    left join lateral (
      select r.agreement_id from agreement_relations r join agreements f on f.id = r.agreement_id
      where r.target_id = a.id and r.kind = 'supersedes'
        and (f.visibility in ('public', a.visibility) or a.visibility = 'parties')
      order by r.agreement_id limit 1) s on true
    where a.id = any (${list})
    order by a.id`)) as unknown as Facts[]
}

/** The searchable words: English and Russian for their stemmers, everything for comparison as it stands. */
function wordsOf(agreement: Facts) {
  const rest = [agreement.summary, agreement.place, agreement.meeting, agreement.note]
  const names = [...agreement.parties.map((party) => party.name), agreement.body ?? {}]
  return {
    titleEn: stemmable([agreement.title.en]),
    titleRu: stemmable([agreement.title.ru]),
    title: `${allTokens([agreement.title])} ${agreement.number}`,
    names: allTokens(names),
    restEn: stemmable(rest.map((text) => text.en)),
    restRu: stemmable(rest.map((text) => text.ru)),
    rest: allTokens(rest),
  }
}

/** Words with a space between, so that the server's own idea of compounds ('China–Mongolia') does not come in. */
function stemmable(texts: (string | undefined)[]): string {
  return normaliseText(texts.join(' ')).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
}

function allTokens(texts: Multilingual[]): string {
  return texts
    .flatMap((text) => textLanguages.map((language) => text[language] ?? ''))
    .flatMap(searchTokens)
    .join(' ')
}
