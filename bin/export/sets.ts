/** What an export holds: each a name and a query whose rows are taken whole. */
import { kinds } from '@/db/vocabulary'

export type RecordSet = { name: string; query: string }

const identity = `e.id, e.kind, e.number, e.slug, e.party_id, e.first_published_at,
  r.number as revision, r.published_at`

/** What is published of each kind. The content is last, and its fields become columns. */
const published = (kind: string): RecordSet => ({
  name: `register/${kind}`,
  query: `select ${identity}, r.content from entries e
    join revisions r on r.entry_id = e.id and r.status = 'published'
    where e.kind = '${kind}' order by e.number`,
})

/** All that was ever proposed of each kind: drafts, what was declined, and what was published before. */
const proposed = (kind: string): RecordSet => ({
  name: `revisions/${kind}`,
  query: `select r.*, e.slug, e.number as entry_number from revisions r join entries e on e.id = r.entry_id
    where e.kind = '${kind}' order by e.number nulls last, r.entry_id, r.number`,
})

/** Work beside the entries. Passwords, sessions and the like are not among it, nor what is derived from entries. */
const work: Record<string, string> = {
  people: 'select id, name, email, language, sample, created_at from people order by created_at, id',
  posts: 'select * from posts order by held_from, id',
  invitations: 'select * from invitations order by meeting_id, party_id, id',
  delegates: 'select * from delegates order by invitation_id, position, id',
  agenda_items: 'select * from agenda_items order by meeting_id, position, id',
  clearances: 'select * from clearances order by agreement_id, party_id',
  project_requests: 'select * from project_requests order by at, id',
  notifications: 'select * from notifications order by year, number',
  subscriptions:
    'select id, email, language, topic, entry_id, subject, confirmed_at from subscriptions order by id',
  files: `select f.sha256, f.size, f.kind, f.kept_at, coalesce(array_agg(h.party_id) filter (where h.party_id is not null), '{}') as parties
    from files f left join file_holders h using (sha256) group by f.sha256 order by f.kept_at, f.sha256`,
}

export const recordSets: RecordSet[] = [
  ...kinds.map(published),
  ...kinds.map(proposed),
  { name: 'events', query: 'select * from event_log order by id' },
  ...Object.entries(work).map(([table, query]) => ({ name: `work/${table}`, query })),
]
