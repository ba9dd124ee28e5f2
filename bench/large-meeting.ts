/** The one large meeting of the bench: 200 items, 60 delegations of ten persons, 40 decisions and 80 action items. */
import type { connect } from '@/db/client'
import { delegateRoles } from '@/db/vocabulary'
import type { ActionContent } from '@/lib/actions/schema'
import { findAgenda } from '@/lib/agenda/queries'
import type { AgendaContent } from '@/lib/agenda/schema'
import { findDelegations } from '@/lib/delegations/queries'
import { rebuildRegister } from '@/lib/entries/rebuild'
import { emptyMeeting } from '@/lib/meetings/schema'
import type { Actor } from '@/lib/policy'
import { actionsOf } from '@/lib/registry/actions'
import { findPublicAgenda } from '@/lib/registry/agenda'
import { decisionsOf } from '@/lib/registry/decisions'
import { delegationsTo } from '@/lib/registry/delegations'
import { findMeeting } from '@/lib/registry/meetings'
import { type BenchEntry, entry } from './contents'
import { peopleOf, Writer } from './load'
import type { Group } from './measure'
import type { Question } from './plans'
import { chanceOf, idOf } from './random'
import { mark } from './words'

const [itemsMade, parties, persons, decisions, actions] = [200, 60, 10, 40, 80]
const largeMeeting = 'bench-large-meeting'
const meetingId = idOf(largeMeeting)
const partyIds = Array.from({ length: parties }, (_, at) => idOf(`party ${at}`))

/** Adds it to a database that has the parties and bodies of the bench, where it is not there yet. */
export async function loadLargeMeeting(owner: ReturnType<typeof connect>): Promise<void> {
  const [found] = await owner.sql`select 1 from entries where slug = ${largeMeeting}`
  if (found) return
  const writer = new Writer(owner.sql, await peopleOf(owner.sql))
  for (const entries of [memberships(), [meeting()], [agenda()], decided(), toDo()])
    await writer.write(entries)
  await rebuildRegister(owner.db, () => undefined)
  await workingRows(owner.sql)
  await owner.sql.unsafe('vacuum (analyze)')
}

const body = idOf('body 0')
const made = (kind: Parameters<typeof entry>[0], at: number, content: Record<string, unknown>) => {
  const seed = `large ${kind} ${at}`
  return {
    ...entry(kind, at, chanceOf(seed), content),
    id: idOf(seed),
    slug: `bench-large-${kind}-${at + 1}`,
  }
}

function meeting(): BenchEntry {
  const one = entry('meeting', 0, chanceOf(largeMeeting), {
    ...emptyMeeting,
    kind: 'conference',
    title: { en: 'Bench: a large conference', zh: '测试：大型会议' },
    state: 'held',
    body,
    starts: '2026-06-15T09:00',
    ends: '2026-06-18T17:30',
    zone: 'Asia/Shanghai',
    place: { en: 'Chifeng', zh: '赤峰' },
    hosts: partyIds.slice(0, 1),
    invited: partyIds,
    note: { en: mark },
  })
  return { ...one, id: meetingId, slug: largeMeeting }
}

const memberships = () =>
  partyIds.map((party, at) =>
    made('membership', at, {
      body,
      party,
      class: 'member',
      began: '2007',
      basis: 'founding',
      proposedBy: [],
      ended: '',
      sources: [],
      note: { en: mark },
    }),
  )

const titleOf = (at: number) => ({ en: `Bench item ${at + 1}`, zh: `测试议题 ${at + 1}` })
const presenter = { en: 'Secretariat', zh: '秘书处' }
/** Every fourth item stands at the top, the three after it below. */
const levelOf = (at: number) => (at % 4 === 0 ? 1 : 2)
const minutes = 7

function agenda(): BenchEntry {
  const content: AgendaContent = {
    meeting: meetingId,
    items: Array.from({ length: itemsMade }, (_, at) => ({
      item: null,
      number: `${Math.floor(at / 4) + 1}${at % 4 ? `.${at % 4}` : ''}`,
      begins: at * minutes,
      title: titleOf(at),
      minutes,
      presenter,
      origin: null,
      papers: [],
    })),
    internal: 0,
  }
  return made('agenda', 0, content)
}

const decided = () =>
  Array.from({ length: decisions }, (_, at) => {
    const votes = at % 2 === 0
    return made('decision', at, {
      meeting: meetingId,
      number: at + 1,
      title: { en: `Bench decision ${at + 1}`, zh: `测试决定 ${at + 1}` },
      text: { en: mark },
      procedure: votes ? 'vote' : 'consensus',
      majority: votes ? 'simple' : null,
      fraction: '',
      weights: [],
      ballots: votes ? partyIds.map((party, of) => ({ party, ballot: of % 5 ? 'for' : 'against' })) : [],
      deadline: '',
      entitled: partyIds.map((party) => ({ party, class: 'member' })),
      agreements: [],
      memberships: [],
      meetings: [],
      sources: [],
      note: {},
    })
  })

const toDo = () =>
  Array.from({ length: actions }, (_, at) => {
    const content: ActionContent = {
      meeting: meetingId,
      decision: idOf(`large decision ${at % decisions}`),
      number: at + 1,
      title: { en: `Bench action item ${at + 1}`, zh: `测试督办事项 ${at + 1}` },
      text: {},
      owner: partyIds[at % parties]!,
      post: 'delegate',
      due: `2026-${String(1 + (at % 12)).padStart(2, '0')}`,
      note: {},
    }
    return made('action', at, content)
  })

/** What several people work on at once: the agenda's items with notes, the invitations and the persons sent. */
async function workingRows(sql: ReturnType<typeof connect>['sql']): Promise<void> {
  const items = Array.from({ length: itemsMade }, (_, at) => ({
    position: at + 1,
    level: levelOf(at),
    title: titleOf(at),
    minutes,
    presenter,
    notes: at % 2 ? `${mark} `.repeat(5) : '',
  }))
  await sql`insert into agenda_items (meeting_id, position, level, title, minutes, presenter, visibility, state, notes)
    select ${meetingId}, position, level, title, minutes, presenter, 'common', 'accepted', notes
    from jsonb_to_recordset(${JSON.stringify(items)}::text::jsonb)
      as i(position int, level int, title jsonb, minutes int, presenter jsonb, notes text)`
  await sql`insert into invitations (meeting_id, party_id, state, changes_until, answered_at, present_at, told_revision)
    select ${meetingId}, p::uuid, 'accepted', '2026-06-10', now(), now(), 1 from unnest(${partyIds}::text[]) p`
  await sql`insert into delegates (invitation_id, party_id, role, name, office, consent, position, present_at)
    select i.id, i.party_id, (${[...delegateRoles]}::text[])[case at when 1 then 1 when 2 then 2 else 3 end],
      'Sample Person ' || at, 'Sample office ' || at, at % 2 = 0, at, now()
    from invitations i, generate_series(1, ${persons}) at where i.meeting_id = ${meetingId}`
}

/** What its pages ask; `next` gives another version for each, so that nothing is remembered. */
export async function largeMeetingQuestions(
  sql: ReturnType<typeof connect>['sql'],
  next: () => number,
): Promise<Question[]> {
  const [post] =
    await sql`select id, person_id as person from posts where role = 'moderator' order by id limit 1`
  const actor: Actor = { personId: post!.person, post: { id: post!.id, role: 'moderator', partyId: null } }
  const asked = {
    record: () => findMeeting(next(), largeMeeting),
    agenda: () => findPublicAgenda(next(), largeMeeting),
    delegations: () => delegationsTo(next(), largeMeeting),
    decisions: () => decisionsOf(next(), largeMeeting),
    actions: () => actionsOf(next(), largeMeeting),
    'agenda, worked on': () => findAgenda(actor, largeMeeting),
    'delegations, worked on': () => findDelegations(actor, largeMeeting),
  }
  return Object.entries(asked).map(([title, ask]) => ({ title: `large meeting, ${title}`, ask }))
}

const languages = ['en', 'zh', 'mn', 'ru']

export function largeMeetingGroups(): Group[] {
  const all = ['changed', 'first', 'again'] as const
  const work = (page: string) =>
    languages.map((language) => `/${language}/workspace/meetings/${largeMeeting}/${page}`)
  const own = { passes: ['changed'] as const, as: 'moderator@example.org' }
  return [
    {
      name: 'large meeting',
      addresses: languages.map((one) => `/${one}/meetings/${largeMeeting}`),
      passes: all,
    },
    { name: 'its agenda, worked on', addresses: work('agenda'), ...own },
    { name: 'its session', addresses: work('session'), ...own },
    { name: 'its delegations', addresses: work('delegations'), ...own },
  ]
}
