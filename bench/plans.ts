/** How PostgreSQL answers the statements of the public pages and of the lists of work, as the roles that ask them. */
import { appAddress, connect, publicAddress } from '@/db/client'
import { listUpcoming } from '@/lib/agreements/upcoming'
import { today } from '@/lib/dates'
import { listQueue, listWork } from '@/lib/entries/queries'
import { findForCorrection, findRevision, listEvents } from '@/lib/entries/view'
import type { Actor } from '@/lib/policy'
import { findAgreement } from '@/lib/registry/agreement'
import { allAgreements, listAgreements } from '@/lib/registry/agreements-list'
import { findBody, listBodies } from '@/lib/registry/bodies'
import { listDeadlines } from '@/lib/registry/deadlines'
import { countAgreements } from '@/lib/registry/facets'
import { listUpdated } from '@/lib/registry/feed'
import { parseFilter } from '@/lib/registry/filter'
import { findParty, listParties } from '@/lib/registry/parties'
import { listRevisions } from '@/lib/registry/revisions'
import { filters, searches, searchPart, sortOrders } from './requests'

type Sql = ReturnType<typeof connect>['sql']
type Work = (tx: Sql) => unknown
export type Question = { title: string; ask: () => Promise<unknown> }
/** `scanned`: the big tables read from end to end. */
export type Plan = {
  title: string
  statement: string
  lines: string[]
  scanned: string[]
  milliseconds: number
}

const big = [
  'agreements',
  'agreement_parties',
  'agreement_subjects',
  'acts',
  'revisions',
  'entries',
  'event_log',
  'deadlines',
  'meetings',
  'meeting_parties',
  'projects',
  'project_steps',
  'project_milestones',
  'project_partners',
  'updates',
]

const noDeadlineFilter = { party: '', body: '', after: null }

/** Asks everything that the pages of agreements and of work ask. */
export async function explain(owner: Sql, told: (plan: Plan) => void): Promise<void> {
  await explainAll([...publicQuestions(), ...(await workQuestions(owner))], told)
}

/** Asks these and hands over the plan of each statement that was sent. */
export async function explainAll(questions: Question[], told: (plan: Plan) => void): Promise<void> {
  const explaining = { title: '' }
  const opened = [publicAddress, appAddress].map((variable) => {
    const connected = connect(process.env[variable]!, 1)
    explainBefore(connected.sql, explaining, told)
    return [variable, connected] as const
  })
  // The pools of db/client.ts: what the product asks goes over these connections.
  Object.assign(globalThis, { ententePools: new Map(opened) })
  for (const { title, ask } of questions) {
    explaining.title = title
    await ask()
  }
}

/** Before a statement is run it is explained, on the same connection and in the same transaction. */
function explainBefore(sql: Sql, explaining: { title: string }, told: (plan: Plan) => void): void {
  const wrap = (on: Pick<Sql, 'unsafe'>) => {
    const plain = on.unsafe.bind(on)
    on.unsafe = ((statement: string, values?: never[], options?: object) => {
      const asked = plain(statement, values, options)
      if (!/^\s*(with|select)\b/i.test(statement) || /set_config|advisory/.test(statement)) return asked
      const explained = async () => {
        const rows = await plain(`explain (analyze, buffers) ${statement}`, values)
        const lines = rows.map((row) => String(row['QUERY PLAN']))
        told(planOf(explaining.title, statement, lines))
      }
      const run = <T>(then: () => T) => explained().then(then)
      return {
        // biome-ignore lint/suspicious/noThenProperty: it stands for a query of postgres.js, which runs when it is awaited.
        then: (done: () => unknown, failed: () => unknown) => run(() => asked).then(done, failed),
        values: () => run(() => asked.values()),
      }
    }) as unknown as Sql['unsafe']
  }
  wrap(sql)
  const begin = sql.begin.bind(sql) as unknown as (work: Work) => Promise<unknown>
  const explained = (work: Work) =>
    begin((tx) => {
      wrap(tx)
      return work(tx)
    })
  sql.begin = explained as unknown as Sql['begin']
}

function planOf(title: string, statement: string, lines: string[]): Plan {
  const scanned = lines.flatMap((line) => /Seq Scan on (?:\w+\.)?(\w+)/.exec(line)?.[1] ?? [])
  const milliseconds = Number(/Execution Time: ([\d.]+)/.exec(lines.join('\n'))?.[1])
  return { title, statement, lines, scanned: scanned.filter((table) => big.includes(table)), milliseconds }
}

function publicQuestions(): Question[] {
  // Another version for each, so that nothing is remembered.
  let version = 0
  const asked = [
    '',
    'page=3000',
    'page=3001&after=5000',
    'page=2&before=50000',
    ...sortOrders.map((sort) => `sort=${sort}`),
    ...sortOrders.map((sort) => `sort=${sort}&page=1001&after=50000`),
    ...filters,
    ...Object.values(searches).flat().map(searchPart),
  ]
  const lists = asked.flatMap((search, at) => {
    const filter = parseFilter(new URLSearchParams(search))
    const language = (['en', 'zh', 'mn', 'ru'] as const)[at % 4]!
    return [
      { title: `counts ?${decodeURIComponent(search)}`, ask: () => countAgreements(version++, filter) },
      {
        title: `list ?${decodeURIComponent(search)}`,
        ask: () => listAgreements(version++, filter, language),
      },
    ]
  })
  const some = parseFilter({ party: 'chifeng', type: 'protocol' })
  return [
    ...lists,
    { title: 'rows for a download', ask: () => readAll(allAgreements(version++, some, 'en')) },
    { title: 'feed', ask: () => listUpdated(version++, some, 'en') },
    { title: 'feed of everything', ask: () => listUpdated(version++, parseFilter({}), 'en') },
    { title: 'one agreement', ask: () => findAgreement(version++, 'bench-agreement-50000') },
    { title: 'its revisions', ask: () => listRevisions(version++, 'bench-agreement-50000') },
    { title: 'days to come', ask: () => listDeadlines(version++, noDeadlineFilter, today()) },
    {
      title: 'days to come, later',
      ask: () =>
        listDeadlines(
          version++,
          {
            ...noDeadlineFilter,
            after: { day: '2029-12-31', kind: 'notice', slug: 'bench-agreement-50000' },
          },
          today(),
        ),
    },
    {
      title: 'days to come of a party',
      ask: () => listDeadlines(version++, { ...noDeadlineFilter, party: 'chifeng' }, today(), 2000),
    },
    {
      title: 'days to come of a body',
      ask: () => listDeadlines(version++, { ...noDeadlineFilter, body: 'bench-body-20' }, today()),
    },
    { title: 'one party', ask: () => findParty(version++, 'chifeng') },
    { title: 'one body', ask: () => findBody(version++, 'bench-body-1') },
    { title: 'all parties', ask: () => listParties(version++) },
    { title: 'all bodies', ask: () => listBodies(version++) },
  ]
}

/** What a delegate and a moderator read. */
async function workQuestions(owner: Sql): Promise<Question[]> {
  const actors = await owner<
    { id: string; role: 'delegate' | 'moderator'; party: string | null; person: string }[]
  >`
    select distinct on (role) id, role, party_id as party, person_id as person from posts
    where role in ('delegate', 'moderator') order by role, id`
  const [open] = await owner`
    select r.id, r.entry_id as entry, e.slug from revisions r join entries e on e.id = r.entry_id
    where r.status = 'submitted' limit 1`
  if (!open) throw new Error('the bench has no open revision')
  return actors.flatMap(({ id, role, party, person }) => {
    const actor: Actor = { personId: person, post: { id, role, partyId: party } }
    return [
      { title: `${role}: own work`, ask: () => listWork(actor) },
      { title: `${role}: days to come`, ask: () => listUpcoming(actor) },
      { title: `${role}: queue`, ask: () => listQueue(actor) },
      { title: `${role}: one revision`, ask: () => findRevision(actor, open.id) },
      { title: `${role}: events of an entry`, ask: () => listEvents(actor, open.entry) },
      { title: `${role}: correction`, ask: () => findForCorrection(actor, 'agreement', open.slug) },
    ]
  })
}

async function readAll(batches: AsyncGenerator<unknown>): Promise<void> {
  for await (const _ of batches);
}
