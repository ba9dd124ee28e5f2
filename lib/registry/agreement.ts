/** One agreement, whole, as its page and its record show it. */
import { sql } from 'drizzle-orm'
import type { DurationClause, ForceClause, Multilingual, Source } from '@/db/schema/content'
import type {
  ActAnswer,
  ActKind,
  ActManner,
  AgreementRole,
  AgreementStatus,
  AgreementType,
  FullPowers,
  Language,
  RelationKind,
  Subject,
  TermUnit,
} from '@/db/vocabulary'
import { takesPart } from '@/lib/agreements/acts'
import type { Duration } from '@/lib/agreements/duration'
import type { Force } from '@/lib/agreements/force'
import type { PartyPosition, Standing, StandingReason } from '@/lib/agreements/standing'
import { isoTime } from './agreement-summary'
import { type BodyName, directory, type PartyName } from './directory'
import { forceByName, namesOf } from './force'
import { listOf, read } from './read'
import { type PublicText, textsOf } from './texts'
import { atVersion } from './version'

/** Dates are EDTF, times ISO. */
export type Act = {
  slug: string
  act: ActKind
  manner: ActManner | null
  date: string
  effect: string
  place: Multilingual
  /** Who signed, in which capacity, and whether the full powers for it are on file. */
  signer: Multilingual
  capacity: Multilingual
  powers: FullPowers | null
  /** Whose place a succession takes. */
  predecessor: PartyName | null
  /** The permanent slug of the act that an objection, or a lifting, is about. */
  about: string | null
  opposes: boolean
  articles: string[]
  text: Multilingual
  note: Multilingual
  sources: Source[]
  /** The first key: who has recorded it as it is now, and when (ISO). `party`: the delegation of that. */
  recorded: { by: 'import' | 'secretariat' | 'party'; party: PartyName | null; at: string }
  /** The second key: what the party's head says of it; null where nothing is said of it as it is now. */
  answer: { answer: ActAnswer; at: string; reason: Multilingual } | null
}
export type AgreementName = {
  slug: string
  number: number
  title: Multilingual
  originalLanguage: Language | null
}
export type Position = Omit<PartyPosition, 'party'>
export type Participant = PartyName & { role: AgreementRole; position: Position | null; acts: Act[] }
export type Relation = AgreementName & { kind: RelationKind; inverse: boolean; adopted: string }

export type Agreement = AgreementName & {
  revision: number
  revisions: number
  firstPublishedAt: string
  publishedAt: string
  type: AgreementType
  summary: Multilingual
  adopted: string
  place: Multilingual
  body: BodyName | null
  meeting: Multilingual
  subjects: Subject[]
  term: { count: number; unit: TermUnit } | null
  expires: string
  durationClause: DurationClause
  /** What follows from the term and that clause. */
  duration: Duration
  witnesses: Multilingual
  forceClause: Omit<ForceClause, 'among'> & { among: PartyName[] }
  /** What follows from the clause; null where none is recorded. */
  force: Force<PartyName> | null
  sources: Source[]
  note: Multilingual
  status: AgreementStatus
  standing: { reason: StandingReason; date: string; count: number; of: number }
  supersededBy: Relation | null
  parties: Participant[]
  /** Acts of parties that the agreement itself does not name. */
  otherActs: (Act & { party: PartyName })[]
  relations: Relation[]
  texts: PublicText[]
}

type Row = Omit<
  Agreement,
  | 'originalLanguage'
  | 'firstPublishedAt'
  | 'publishedAt'
  | 'body'
  | 'term'
  | 'parties'
  | 'otherActs'
  | 'supersededBy'
  | 'standing'
  | 'forceClause'
  | 'force'
  | 'durationClause'
  | 'duration'
  | 'subjects'
  | 'relations'
  | 'texts'
> & {
  original_language: Language | null
  first_published_at: string
  published_at: string
  body_id: string | null
  term_count: number | null
  term_unit: TermUnit | null
  force_clause: ForceClause
  duration: DurationClause
  standing: Omit<Standing, 'status' | 'due'>
  subjects: Subject[] | null
  parties: { party: string; role: AgreementRole }[] | null
  acts: ActRow[] | null
  relations: (Relation & { id: string })[] | null
  texts: PublicText[] | null
}

/** The agreement at a permanent address; null where there is none, or none that is public. */
export function findAgreement(version: number, slug: string): Promise<Agreement | null> {
  return atVersion(version, `agreement ${slug}`, async () => {
    const [row] = await read<Row>(agreementQuery([slug]))
    return row ? agreementOf(row, await directory(version)) : null
  })
}

/** Several at once, in the order of their numbers; those that are not public are left out. */
export function listAgreementsBySlug(version: number, slugs: string[]): Promise<Agreement[]> {
  return atVersion(version, `agreements ${slugs}`, async () => {
    const rows = await read<Row>(agreementQuery(slugs))
    const names = await directory(version)
    return rows.map((row) => agreementOf(row, names)).sort((a, b) => a.number - b.number)
  })
}

function agreementOf(row: Row, names: Awaited<ReturnType<typeof directory>>): Agreement {
  const {
    original_language,
    first_published_at,
    published_at,
    body_id,
    term_count,
    term_unit,
    force_clause,
    duration,
    ...rest
  } = row
  const { acts: allActs, parties: roles, relations: related, standing, ...same } = rest
  const acts = (allActs ?? []).map((act) => actOf(act, names.parties))
  const relations = (related ?? []).map(({ id, ...relation }) => ({ id, relation }))
  const actsOf = (id: string) => acts.filter((act) => act.party === id).map(({ party: _, ...act }) => act)
  const named = new Set(roles?.map(({ party }) => party))
  return {
    ...same,
    originalLanguage: original_language,
    firstPublishedAt: isoTime(first_published_at),
    publishedAt: isoTime(published_at),
    body: (body_id && names.bodies.get(body_id)) || null,
    term: term_count && term_unit ? { count: term_count, unit: term_unit } : null,
    forceClause: { ...force_clause, among: namesOf(force_clause.among, names.parties) },
    durationClause: duration,
    duration: standing.duration,
    force: standing.force && forceByName(standing.force, names.parties),
    subjects: same.subjects ?? [],
    standing: { reason: standing.reason, date: standing.date, count: standing.count, of: standing.of },
    supersededBy: relations.find(({ id }) => id === standing.supersededBy)?.relation ?? null,
    parties: (roles ?? []).flatMap(({ party: id, role }) => {
      const party = names.parties.get(id)
      if (!party) return []
      const found = takesPart(role) && standing.positions.find((position) => position.party === id)
      const { party: _, ...position } = found || { party: '' }
      return [
        {
          ...party,
          role,
          position: found ? (position as Position) : null,
          acts: takesPart(role) ? actsOf(id) : [],
        },
      ]
    }),
    otherActs: acts.flatMap(({ party: id, ...act }) => {
      const party = names.parties.get(id)
      const shown = roles?.some(({ party, role }) => party === id && takesPart(role))
      return party && !(named.has(id) && shown) ? [{ ...act, party }] : []
    }),
    relations: relations.map(({ relation }) => relation),
    texts: same.texts ?? [],
  }
}

export type ActRow = Omit<Act, 'predecessor' | 'recorded'> & {
  party: string
  predecessor: string | null
  recordedBy: string | null
  byImport: boolean
  recordedAt: string
}

export function actOf(row: ActRow, parties: Map<string, PartyName>): Act & { party: string } {
  const { predecessor, recordedBy, byImport, recordedAt, answer, ...same } = row
  const at = isoTime(recordedAt)
  return {
    ...same,
    predecessor: (predecessor && parties.get(predecessor)) || null,
    recorded: {
      by: byImport ? 'import' : recordedBy ? 'party' : 'secretariat',
      party: (recordedBy && parties.get(recordedBy)) || null,
      at,
    },
    // What the party's own delegation recorded, its head has endorsed.
    answer:
      recordedBy === row.party
        ? { answer: 'confirmed', at, reason: {} }
        : answer && { ...answer, at: isoTime(answer.at) },
  }
}

function agreementQuery(slugs: string[]) {
  return sql`select a.slug, a.number, a.title, a.original_language, a.revision, a.first_published_at, a.published_at,
    a.type, a.summary, a.adopted, a.place, a.body_id, a.meeting, a.term_count, a.term_unit, a.expires, a.force_clause, a.duration,
    a.witnesses, a.sources,
    a.note, a.status, a.standing,
    (select count(*)::int from register.revisions r where r.entry_id = a.id) as revisions,
    ${textsOf(sql`a.id`)} as texts,
    (select jsonb_agg(s.subject order by s.subject)
      from register.agreement_subjects s where s.agreement_id = a.id) as subjects,
    (select jsonb_agg(jsonb_build_object('party', p.party_id, 'role', p.role) order by p.position)
      from register.agreement_parties p where p.agreement_id = a.id) as parties,
    (select jsonb_agg(jsonb_build_object('party', c.party_id, 'slug', c.slug, 'act', c.act, 'date', c.date,
        'effect', c.effect, 'manner', c.manner, 'place', c.place, 'capacity', c.capacity,
        'signer', c.signer, 'powers', c.powers,
        'predecessor', c.predecessor_id, 'about', o.slug, 'opposes', c.opposes, 'articles', c.articles, 'text', c.text,
        'note', c.note, 'sources', c.sources, 'recordedBy', c.recorded_by_id, 'byImport', c.by_import,
        'recordedAt', c.published_at, 'answer', case when w.id is not null then
          jsonb_build_object('answer', w.answer, 'at', w.published_at, 'reason', w.reason) end)
        order by coalesce(c.date_from, c.effect_from) nulls last, c.number)
      from register.acts c left join register.acts o on o.id = c.about_id
      left join register.answers w on w.act_id = c.id and w.act_revision = c.revision where c.agreement_id = a.id) as acts,
    (select jsonb_agg(jsonb_build_object('id', t.id, 'kind', r.kind, 'inverse', r.inverse, 'slug', t.slug,
        'number', t.number, 'title', t.title, 'originalLanguage', t.original_language, 'adopted', t.adopted) order by r.inverse, t.number)
      from (select kind, target_id as other, false as inverse from register.agreement_relations
          where agreement_id = a.id
        union all select kind, agreement_id, true from register.agreement_relations where target_id = a.id) r
      join register.agreements t on t.id = r.other) as relations
  from register.agreements a where a.slug in (${listOf(slugs)})`
}
