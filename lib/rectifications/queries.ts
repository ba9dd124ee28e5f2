/** What the signed-in pages read of rectifications: also of agreements that are not open to the public. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { type Actor, isDelegation, isSecretariat, mayObject, mayRectify } from '@/lib/policy'
import { onDay, type Rectification, type RectificationRow } from './view'

/** The published agreement whose text is to be rectified; null where it is missing or not this actor's business. */
export async function findToRectify(
  actor: Actor,
  slug: string,
): Promise<{ id: string; title: Multilingual; originalLanguage: Language | null } | null> {
  const [row] = await as(actor, (tx) =>
    rowsOf<{ id: string; title: Multilingual; originalLanguage: Language | null; concerned: string[] }>(
      tx,
      sql`select a.id, a.title, a.original_language as "originalLanguage",
          array(select p.party_id from agreement_parties p where p.agreement_id = a.id
            union select a.answering_id where a.answering_id is not null) as concerned
        from agreements a where a.slug = ${slug}`,
    ),
  )
  return row && mayRectify(actor, row.concerned) ? row : null
}

/** What the actor's party may still object to: open, and not objected to by it; the first to close comes first. */
export async function listToAnswer(actor: Actor): Promise<Rectification[]> {
  if (!isDelegation(actor)) return []
  const party = actor.post?.partyId ?? ''
  const rows = await as(actor, (tx) =>
    rowsOf<RectificationRow>(
      tx,
      sql`${selected} where c.last_day >= ${today()}::text::date
        and exists (select from agreement_parties s
          where s.agreement_id = a.id and s.party_id = ${party} and s.role = 'signatory')
        and not exists (select from objections o where o.rectification_id = c.id and o.party_id = ${party})
        order by c.last_day, c.number limit 100`,
    ),
  )
  return rows.map((row) => onDay(row, today()))
}

export type Answerable = { rectification: Rectification; mayObject: boolean }

/** One of them, and whether the actor may object now; for the parties to the agreement and the secretariat. */
export async function findToAnswer(actor: Actor, slug: string): Promise<Answerable | null> {
  const party = actor.post?.partyId ?? null
  const [row] = await as(actor, (tx) =>
    rowsOf<RectificationRow & { parties: string[]; own: boolean }>(
      tx,
      sql`select c.*, array(select s.party_id from agreement_parties s
            where s.agreement_id = c."agreementId" and s.role = 'signatory') as parties,
          exists (select from objections o where o.rectification_id = c.id and o.party_id = ${party}) as own
        from (${selected} where c.slug = ${slug}) c`,
    ),
  )
  if (!row) return null
  const { parties, own, ...rest } = row
  if (!isSecretariat(actor) && !parties.includes(party ?? '')) return null
  const rectification = onDay(rest, today())
  const open = today() <= rectification.lastDay
  return { rectification, mayObject: open && !own && mayObject(actor, parties) }
}

const selected = sql`select c.id, c.slug, c.number, c.language, c.place, c.wrong, c.corrected, c.reason,
    c.notified::text as notified, c.last_day::text as "lastDay", c.agreement_id as "agreementId",
    jsonb_build_object('slug', a.slug, 'number', a.number, 'title', a.title,
      'originalLanguage', a.original_language) as agreement,
    coalesce((select jsonb_agg(jsonb_build_object('party', p.name, 'date', o.date, 'reason', o.reason)
        order by o.number)
      from objections o join parties p on p.id = o.party_id where o.rectification_id = c.id), '[]') as objections
  from rectifications c join agreements a on a.id = c.agreement_id`

async function rowsOf<Row>(tx: Tx, query: SQL): Promise<Row[]> {
  return (await tx.execute(query)) as unknown as Row[]
}

function as<T>(actor: Actor, work: (tx: Tx) => Promise<T>): Promise<T> {
  return asActor({ personId: actor.personId, postId: actor.post?.id ?? null }, work)
}
