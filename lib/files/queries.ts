/** What a signed-in person may read of the files that are not, or not yet, public. */
import { eq, inArray, sql } from 'drizzle-orm'
import { asActor, type Tx } from '@/db/client'
import { agendaItems } from '@/db/schema/agenda'
import { invitations } from '@/db/schema/delegations'
import { entries, revisions } from '@/db/schema/entries'
import { fileHolders, files } from '@/db/schema/files'
import type { FileKind, Visibility } from '@/db/vocabulary'
import { takingPart } from '@/lib/meetings/taking-part'
import { type Actor, type FileUses, mayReadFile } from '@/lib/policy'

export type FoundFile = { sha256: string; kind: FileKind; size: number; name: string }

/** A file the actor may read; null where there is none. Its name is that of the latest use they know of. */
export function findFile(actor: Actor, sha256: string): Promise<FoundFile | null> {
  const acting = { personId: actor.personId, postId: actor.post?.id ?? null }
  return asActor(acting, async (tx) => {
    const found = await readable(actor, tx, [sha256])
    return found[0] ?? null
  })
}

/** Those of these files that the actor may read. */
export async function readable(actor: Actor, tx: Tx, hashes: string[]): Promise<FoundFile[]> {
  if (!hashes.length) return []
  const rows = await tx.select().from(files).where(inArray(files.sha256, hashes))
  const found: FoundFile[] = []
  for (const { sha256, kind, size } of rows) {
    const { name, ...uses } = await usesOf(tx, sha256)
    if (mayReadFile(actor, uses)) found.push({ sha256, kind, size, name })
  }
  return found
}

async function usesOf(tx: Tx, sha256: string): Promise<FileUses & { name: string }> {
  const holders = await tx
    .select({ partyId: fileHolders.partyId })
    .from(fileHolders)
    .where(eq(fileHolders.sha256, sha256))
  const named = await tx
    .select({
      kind: entries.kind,
      status: revisions.status,
      partyId: revisions.partyId,
      contributorIds: revisions.contributorIds,
      name: sql<
        string | null
      >`jsonb_path_query_first(${revisions.content}, 'strict $.** ? (@.file == $file).name',
        jsonb_build_object('file', ${sha256}::text)) #>> '{}'`,
    })
    .from(revisions)
    .innerJoin(entries, eq(entries.id, revisions.entryId))
    .where(sql`${revisions.id} in (select revisions_naming(${sha256}))`)
    .orderBy(sql`${revisions.updatedAt} desc`)
  // Row security shows the actor the own party's alone, and the secretariat all.
  const filed = await tx
    .select({ partyId: invitations.partyId, name: invitations.credentialsName })
    .from(invitations)
    .where(eq(invitations.credentialsFile, sha256))
  const items = await tx
    .select({ papers: agendaItems.papers, meetingId: agendaItems.meetingId })
    .from(agendaItems)
    .where(sql`${agendaItems.id} in (select agenda_items_naming(${sha256}))`)
  const meetings = [...new Set(items.map(({ meetingId }) => meetingId))]
  const papers = items.flatMap((item) => item.papers.filter(({ file }) => file === sha256))
  return {
    holders: holders.map((holder) => holder.partyId),
    credentialsOf: filed.map(({ partyId }) => partyId),
    agendas: await Promise.all(meetings.map((id) => takingPart(tx, id))),
    revisions: named,
    published: await publishedIn(tx, sha256),
    name: [...named, ...filed, ...papers].find((one) => one.name)?.name ?? '',
  }
}

/** The published entries that name it, with those who may read them. */
async function publishedIn(tx: Tx, sha256: string) {
  const members = (bodyId: string) => sql`case when ${sql.raw(bodyId)} is null then null else array(
    select m.party_id from memberships m
    where m.body_id = ${sql.raw(bodyId)} and (m.ended_to is null or m.ended_to >= current_date)) end`
  const named = sql`join revisions r on r.status = 'published' and r.id in (select revisions_naming(${sha256}))`
  const taking = sql`array(select p.lead_id where p.lead_id is not null
    union select x.party_id from project_partners x where x.project_id = p.id)`
  const rows = await tx.execute(sql`
    select a.visibility, array(select p.party_id from agreement_parties p where p.agreement_id = a.id) as parties,
      ${members('a.body_id')} as "bodyMembers"
    from agreements a ${named} and r.entry_id = a.id
    union all
    select p.visibility, ${taking}, ${members('p.body_id')}
    from projects p ${named} and r.entry_id = p.id
    union all
    select p.visibility, ${taking}, ${members('p.body_id')}
    from updates u join projects p on p.id = u.project_id ${named} and r.entry_id = u.id
    union all
    select m.visibility, array(select x.party_id from meeting_parties x where x.meeting_id = m.id and x.role <> 'exhibitor'),
      ${members('m.body_id')}
    from agendas g join meetings m on m.id = g.meeting_id ${named} and r.entry_id = g.id`)
  return rows as unknown as { visibility: Visibility; parties: string[]; bodyMembers: string[] | null }[]
}
