/** Writes the bench's entries as published revisions, in bulk, as the owner. The register is folded from them after. */
import type { connect } from '@/db/client'
import type { Kind } from '@/db/vocabulary'
import { type BenchEntry, benchAgreement, benchBodies, benchParties, type Named } from './contents'

type Sql = ReturnType<typeof connect>['sql']

const partiesMade = 200
const bodiesMade = 20
const batch = 1000

/** Parties and bodies first, then agreements with their acts. Returns how many entries of each kind were written. */
export async function loadBench(
  sql: Sql,
  agreements: number,
  told: (text: string) => void,
): Promise<Record<string, number>> {
  const writer = new Writer(sql, await peopleOf(sql))
  await writer.write(benchParties(partiesMade))
  await writer.write(benchBodies(bodiesMade))
  const parties = await namedOf(sql, 'party')
  const bodies = await namedOf(sql, 'body')
  for (let start = 0; start < agreements; start += batch) {
    const count = Math.min(batch, agreements - start)
    const made = Array.from({ length: count }, (_, at) => benchAgreement(start + at, parties, bodies))
    await writer.write(made)
    await writer.write(made.flatMap(({ acts }) => acts))
    if ((start + count) % 20_000 === 0) told(`  … ${start + count} agreements`)
  }
  await openWork(sql)
  await sql.unsafe('analyze')
  return writer.counts
}

/** Every published party or body, the founding ones first: what agreements may name. */
async function namedOf(sql: Sql, kind: Kind): Promise<Named[]> {
  return sql<Named[]>`
    select e.id, r.content -> 'name' as name from entries e
    join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind = ${kind} order by e.number`
}

/** Someone of a party and someone of the secretariat, who stand as authors and reviewers. */
export async function peopleOf(sql: Sql): Promise<People> {
  const [author] = await sql`
    select o.id as post, o.person_id as person from posts o where o.role = 'delegate' order by o.id limit 1`
  const [reviewer] =
    await sql`select person_id as person from posts where role = 'moderator' order by id limit 1`
  if (!author || !reviewer) throw new Error('the bench needs the sample people')
  return { post: author.post, person: author.person, reviewer: reviewer.person }
}

type People = { post: string; person: string; reviewer: string }

export class Writer {
  counts: Record<string, number> = {}
  constructor(
    private readonly sql: Sql,
    private readonly people: People,
  ) {}

  /** Entries of one kind, with one published revision each and the event of it. */
  async write(entries: BenchEntry[]): Promise<void> {
    for (let start = 0; start < entries.length; start += batch)
      await this.batch(entries.slice(start, start + batch))
  }

  private async batch(entries: BenchEntry[]): Promise<void> {
    const kind = entries[0]!.kind
    const { post, person, reviewer } = this.people
    await this.sql.begin(async (tx) => {
      const [counter] = await tx`
        update register_numbers set last = last + ${entries.length} where kind = ${kind} returning last`
      const first = counter!.last - entries.length + 1
      const rows = entries.map(({ id, slug, content, party, publishedAt }, at) => ({
        id,
        slug,
        number: first + at,
        content,
        party,
        at: publishedAt,
      }))
      await tx`create temporary table staged on commit drop as
        select * from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
          as r(id uuid, slug text, number int, content jsonb, party uuid, at timestamptz)`
      await tx`insert into entries (id, kind, slug, number, party_id, created_at, first_published_at)
        select id, ${kind}, slug, number, party, at, at from staged order by number`
      await tx`insert into revisions (id, entry_id, number, status, content, party_id, author_id, author_post_id,
          by_import, change_note, created_at, updated_at, submitted_at, reviewer_id, published_at)
        select gen_random_uuid(), id, 1, 'published', content, party,
          case when party is not null then ${person}::uuid end, case when party is not null then ${post}::uuid end,
          party is null, 'bench', at, at, at, case when party is not null then ${reviewer}::uuid end, at
        from staged order by number`
      await tx`insert into event_log (at, name, entry_id, revision_id, party_id)
        select s.at, case when s.party is null then 'imported' else 'published' end, s.id, r.id, s.party
        from staged s join revisions r on r.entry_id = s.id order by s.number`
    })
    this.counts[kind] = (this.counts[kind] ?? 0) + entries.length
  }
}

/** Open corrections of published agreements, so that lists of work have something to find: 300 drafts, 200 submitted. */
async function openWork(sql: Sql): Promise<void> {
  await sql`insert into revisions (entry_id, number, status, content, based_on, party_id, author_id, author_post_id,
      submitted_at, change_note)
    select e.id, 2, case when row_number() over (order by e.number) <= 300 then 'draft' else 'submitted' end, r.content,
      1, o.party_id, o.person_id, o.id,
      case when row_number() over (order by e.number) > 300 then now() - interval '1 minute' * e.number end, 'bench'
    from entries e join revisions r on r.entry_id = e.id and r.status = 'published',
      lateral (select * from posts where role = 'delegate' order by id limit 1) o
    where e.kind = 'agreement' and e.number % 199 = 0 and e.slug like 'bench-%'
    order by e.number limit 500`
}
