/** What a person owes and what waits for others: the whole of the order in which a workspace shows it. */
import type { Multilingual } from '@/db/schema/content'
import type { Kind, Language, Move, RevisionStatus, Visibility } from '@/db/vocabulary'

/** A row of work, as far as it is drawn. */
export type WorkItem = {
  revisionId: string
  kind: Kind
  status: RevisionStatus
  title: Multilingual
  originalLanguage: Language | null
  partyName: Multilingual | null
  basedOn: number | null
  slug: string | null
  visibility: Visibility | null
  reason: string | null
  updatedAt: Date
  submittedAt: Date | null
  authorName: string | null
  choices: { save: boolean; moves: Move[] }
}

export const groupNames = [
  'sentBack',
  'toReview',
  'toEndorse',
  'drafts',
  'awaitingEndorsement',
  'submitted',
  'published',
  'declined',
] as const
export type GroupName = (typeof groupNames)[number]

/** The three parts of the page, and the groups in each. */
export const parts = {
  yours: ['sentBack', 'toReview', 'toEndorse', 'drafts'],
  waiting: ['awaitingEndorsement', 'submitted'],
  decided: ['published', 'declined'],
} as const satisfies Record<string, GroupName[]>

export function groupOf({ status, reason, choices }: WorkItem): GroupName | null {
  if (status === 'draft') return reason ? 'sentBack' : 'drafts'
  if (status === 'awaiting_endorsement')
    return choices.moves.includes('endorse') ? 'toEndorse' : 'awaitingEndorsement'
  if (status === 'submitted') return choices.moves.includes('publish') ? 'toReview' : 'submitted'
  if (status === 'published' || status === 'superseded') return 'published'
  return status === 'declined' ? 'declined' : null
}

/** Every group with its rows, in the order given; a row that is given twice is shown once. */
export function grouped<Item extends WorkItem>(items: Item[]): Map<GroupName, Item[]> {
  const groups = new Map<GroupName, Item[]>(groupNames.map((name) => [name, []]))
  const seen = new Set<string>()
  for (const item of items) {
    const group = groupOf(item)
    if (group && !seen.has(item.revisionId)) groups.get(group)?.push(item)
    seen.add(item.revisionId)
  }
  return groups
}

/** Where a row leads: a draft to its form, everything else to what there is to see or decide. */
export function addressOf(language: Language, item: WorkItem): string {
  const group = groupOf(item)
  if (group === 'toReview') return `/${language}/review/${item.revisionId}`
  if (item.status === 'draft' && item.kind !== 'rectification')
    return `/${language}/workspace/drafts/${item.revisionId}`
  const published = group === 'published' && pageOf(language, item)
  return published || `/${language}/workspace/revisions/${item.revisionId}`
}

/** Where the public reads entries of a kind that has pages of its own. */
const publicPages: Partial<Record<Kind, string>> = {
  party: 'members',
  body: 'bodies',
  port: 'ports',
  plan: 'plans',
  minutes: 'workspace/minutes',
  decision: 'decisions',
  action: 'actions',
  issue: 'issues',
}

/** The page of a published entry; null where it has none. */
export function pageOf(
  language: Language,
  { kind, slug, visibility }: Pick<WorkItem, 'kind' | 'slug' | 'visibility'>,
): string | null {
  if (!slug) return null
  if (kind === 'agreement' || kind === 'project') return publishedAt(language, `${kind}s`, slug, visibility)
  return publicPages[kind] ? `/${language}/${publicPages[kind]}/${slug}` : null
}

/** The page of a published entry that may be closed: the public one, or the one for those who may read it. */
export function publishedAt(
  language: Language,
  list: 'agreements' | 'projects',
  slug: string,
  visibility: Visibility | null,
): string {
  if (visibility === 'public') return `/${language}/${list}/${slug}`
  // Below the project's address are the ways to write of it.
  const record = list === 'projects' ? '/record' : ''
  return `/${language}/workspace/${list}/${slug}${record}`
}
