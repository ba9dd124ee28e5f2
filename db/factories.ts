/** Rows and contents for tests: complete by default, with what a test is about given by it. */
import { and, eq } from 'drizzle-orm'
import type { Database } from './client'
import { entries } from './schema/entries'
import { people, posts } from './schema/people'
import { parties } from './schema/register'

/** An actor as lib/policy.ts knows one, from a sample person's address; `at` chooses one of several posts. */
export async function actorOf(owner: Database, email: string, at = 0) {
  const held = await owner
    .select({ personId: people.id, id: posts.id, role: posts.role, partyId: posts.partyId })
    .from(people)
    .innerJoin(posts, eq(posts.personId, people.id))
    .leftJoin(parties, eq(parties.id, posts.partyId))
    .where(eq(people.email, `${email}@example.org`))
    .orderBy(posts.heldFrom, parties.number, posts.id)
  const found = held[at]
  if (!found) throw new Error(`no sample person ${email} with ${at + 1} posts`)
  const { personId, ...post } = found
  return { personId, post }
}

/** The entry id of a founding record. */
export async function idOf(
  owner: Database,
  kind: (typeof entries.$inferSelect)['kind'],
  slug: string,
): Promise<string> {
  const [found] = await owner
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.kind, kind), eq(entries.slug, slug)))
  if (!found) throw new Error(`no ${kind} ${slug}`)
  return found.id
}

/** A complete agreement between two parties, plainly a sample. */
export function agreementContent(parties: string[], given: Record<string, unknown> = {}) {
  return {
    type: 'memorandum',
    title: { en: 'Sample memorandum on cultural tourism', zh: '文化旅游合作备忘录（示例）' },
    summary: {},
    originalLanguage: 'zh',
    adopted: '2024-06-12',
    place: {},
    body: null,
    meeting: {},
    witnesses: {},
    subjects: ['tourism'],
    term: null,
    expires: '',
    duration: { renewal: null, notice: null, review: null, reviewDate: '', fewest: null },
    forceClause: { condition: null, approvals: null, among: [], delay: null, date: '' },
    parties: parties.map((party) => ({ party, role: 'signatory' })),
    texts: [],
    relations: [],
    sources: [],
    note: {},
    visibility: 'public',
    ...given,
  }
}

/** A party's act, as a companion of the agreement it is drafted with. */
export function actOf(party: string, given: Record<string, unknown> = {}, entry: string | null = null) {
  const content = {
    party,
    act: 'signed',
    manner: null,
    date: '2024-06-12',
    effect: '',
    place: {},
    signer: {},
    capacity: {},
    powers: null,
    predecessor: null,
    about: null,
    opposes: false,
    articles: [],
    text: {},
    sources: [],
    note: {},
    ...given,
  }
  return { entry, kind: 'act' as const, content }
}

/** A decision of a meeting by consensus, plainly a sample. */
export function decisionContent(meeting: string, given: Record<string, unknown> = {}) {
  return {
    meeting,
    number: null,
    title: { en: 'Sample decision on quarterly updates', zh: '关于季度通报的议定事项（示例）' },
    text: {},
    procedure: 'consensus',
    majority: null,
    fraction: '',
    weights: [],
    ballots: [],
    deadline: '',
    entitled: [],
    agreements: [],
    memberships: [],
    meetings: [],
    sources: [],
    note: {},
    ...given,
  }
}

/** A conference to come, of these hosts and of those invited beside them. */
export function meetingContent(hosts: string[], invited: string[], given: Record<string, unknown> = {}) {
  return {
    kind: 'conference',
    title: { en: 'Sample conference on passages', zh: '通道建设会议（示例）' },
    state: 'confirmed',
    series: null,
    ordinal: null,
    body: null,
    date: '',
    starts: '2027-05-28T09:00',
    ends: '2027-05-28T17:00',
    zone: 'Asia/Shanghai',
    place: { en: 'Chifeng', zh: '赤峰' },
    sites: [],
    hosts,
    convenor: null,
    chair: {},
    invited: [...hosts, ...invited],
    guests: {},
    interpretation: [],
    visibility: 'public',
    results: {},
    instruments: [],
    exhibitors: [],
    sources: [],
    note: {},
    ...given,
  }
}

/** An action item of a meeting, plainly a sample. */
export function actionContent(meeting: string, owner: string, given: Record<string, unknown> = {}) {
  return {
    meeting,
    decision: null,
    number: null,
    title: { en: 'Sample annex to be drafted', zh: '起草附件（示例）' },
    text: {},
    owner,
    post: 'head',
    due: '2026-06-30',
    note: {},
    ...given,
  }
}

/** An issue that one side of a port raises with the other, plainly a sample. */
export function issueContent(
  meeting: string | null,
  raisedBy: string,
  asked: string,
  given: Record<string, unknown> = {},
) {
  return {
    meeting,
    series: null,
    subject: 'railway',
    raisedBy,
    asked,
    title: { en: 'Sample issue on night trains', zh: '夜间列车问题（示例）' },
    text: {},
    date: '2026-05-14',
    ...given,
  }
}

/** A project, plainly a sample: under way since June 2024. */
export function projectContent(lead: string | null, given: Record<string, unknown> = {}) {
  return {
    title: { en: 'Sample cold store', zh: '冷库项目（示例）' },
    summary: {},
    kind: 'infrastructure',
    sector: 'logistics',
    lead,
    partners: [],
    body: null,
    announced: null,
    intention: null,
    duplicateOf: null,
    steps: [{ stage: 'under_way', date: '2024-06-01', reason: {} }],
    ...{ plannedStart: '', plannedEnd: '', actualStart: '', actualEnd: '' },
    ...{ milestones: [], indicators: [], sums: [], documents: [] },
    ...{ commitments: [], decisions: [], actions: [], plans: [], meeting: null },
    ...{ shape: 'points', places: [], exchange: 'none' },
    sources: [],
    note: {},
    visibility: 'public',
    ...given,
  }
}

/** What the lead reports of a project, plainly a sample. */
export function updateContent(project: string, party: string, given: Record<string, unknown> = {}) {
  return {
    project,
    party,
    covers: '2026-Q2',
    health: 'on_track',
    progress: 40,
    happened: { en: 'Sample foundations laid.', zh: '基础完工（示例）。' },
    blocks: {},
    blockedBy: null,
    nextStep: {},
    nextDue: '',
    spent: null,
    currency: null,
    evidence: [],
    date: '2026-07-10',
    ...given,
  }
}
