import { beforeAll, describe, expect, it } from 'vitest'
import {
  actionContent,
  agreementContent,
  decisionContent,
  idOf,
  meetingContent,
  projectContent,
} from '@/db/factories'
import { testDatabase } from '@/db/testing'
import type { Kind } from '@/db/vocabulary'
import { importEntry } from '@/lib/entries/import'
import { listOrphanAgreements, listOrphanDecisions } from './orphans'
import { findRecord } from './permanent'
import { projectsAfter, projectsNamedBy } from './project-summary'
import { decisionsBehindActions } from './projects'
import { projectsOf } from './projects-of'
import { registerVersion } from './version'

Object.assign(process.env, { APP_ORIGIN: 'https://register.example.org' })
const database = testDatabase()
let fuxin: string
let dalian: string
let meeting: string
beforeAll(async () => {
  fuxin = await idOf(database.owner, 'party', 'fuxin')
  dalian = await idOf(database.owner, 'party', 'dalian')
  meeting = await add('meeting', meetingContent([fuxin], []), 'the-meeting')
})

const add = (kind: Kind, content: unknown, slug: string) =>
  database.owner.transaction((tx) => importEntry(tx, { kind, content, slug, changeNote: '' }))
const slugs = (rows: { slug: string }[]) => rows.map(({ slug }) => slug)

describe('the projects of a party', () => {
  it('are those that it leads and those that it takes part in, as they stood on the day', async () => {
    const steps = [{ stage: 'intention', date: '2019', reason: {} }]
    await add('project', projectContent(fuxin, { steps }), 'led')
    await add('project', projectContent(dalian, { partners: [{ party: fuxin, role: null }] }), 'shared')
    await add('project', projectContent(dalian), 'of-others')
    const version = await registerVersion()
    const now = await projectsOf(version, { party: 'fuxin' }, null)
    expect(now).toMatchObject({ total: 2, led: 1 })
    expect(slugs(now.rows)).toEqual(['shared', 'led'])
    expect(await projectsOf(version, { party: 'fuxin' }, '2019-06-01')).toMatchObject({ total: 1, led: 1 })
    expect(await findRecord('party', 'fuxin')).toMatchObject({
      projects: [
        { id: 'shared', address: 'https://register.example.org/id/project/shared', stage: 'under_way' },
        { id: 'led', stage: 'intention' },
      ],
    })
  })
})

describe('what follows from an agreement', () => {
  it('are the projects that rest on its articles, and of these the agreement is no longer an orphan', async () => {
    const agreement = await add('agreement', agreementContent([fuxin, dalian]), 'taken-up')
    const before = await listOrphanAgreements(await registerVersion(), null)
    expect(slugs(before.rows)).toContain('taken-up')
    const commitments = [
      { agreement, article: '3' },
      { agreement, article: '7.2' },
    ]
    await add('project', projectContent(fuxin, { commitments }), 'from-articles')
    const version = await registerVersion()
    expect(await projectsAfter(version, 'agreement', 'taken-up')).toMatchObject([
      { slug: 'from-articles', articles: ['3', '7.2'], standing: { stage: 'under_way' }, announced: null },
    ])
    expect(slugs((await listOrphanAgreements(version, null)).rows)).not.toContain('taken-up')
  })

  it('is not told where the project is not public', async () => {
    const agreement = await add('agreement', agreementContent([fuxin, dalian]), 'quietly-taken-up')
    const withheld = { commitments: [{ agreement, article: '' }], visibility: 'members' }
    await add('project', projectContent(fuxin, withheld), 'withheld-follower')
    const version = await registerVersion()
    expect(await projectsAfter(version, 'agreement', 'quietly-taken-up')).toEqual([])
    expect(slugs((await listOrphanAgreements(version, null)).rows)).toContain('quietly-taken-up')
  })
})

describe('a decision', () => {
  it('is an orphan until an action item or a project follows from it', async () => {
    const first = await add('decision', decisionContent(meeting), 'first-decision')
    const second = await add('decision', decisionContent(meeting), 'second-decision')
    const orphans = async () => slugs((await listOrphanDecisions(await registerVersion(), null)).rows)
    expect(await orphans()).toEqual(['second-decision', 'first-decision'])
    const action = await add('action', actionContent(meeting, fuxin, { decision: first }), 'the-action')
    expect(await orphans()).toEqual(['second-decision'])
    await add('project', projectContent(fuxin, { decisions: [second], actions: [action] }), 'decided')
    expect(await orphans()).toEqual([])
    const version = await registerVersion()
    expect(slugs(await projectsAfter(version, 'decision', 'second-decision'))).toEqual(['decided'])
    expect(slugs(await projectsAfter(version, 'action', 'the-action'))).toEqual(['decided'])
    // The chain goes on from the action item to the decision that it carries out.
    expect(slugs(await decisionsBehindActions(version, 'decided'))).toEqual(['first-decision'])
  })
})

describe('an announcement by number', () => {
  it('follows from its meeting, and names its projects as they stand', async () => {
    const steps = [{ stage: 'intention', date: '2020', reason: {} }]
    const announced = projectContent(null, { announced: 3, lead: null, steps, meeting })
    const intention = await add('project', announced, 'three-announced')
    await add('project', projectContent(fuxin, { intention }), 'one-of-three')
    const version = await registerVersion()
    expect(await projectsAfter(version, 'meeting', 'the-meeting')).toMatchObject([
      { slug: 'three-announced', announced: 3, standing: null },
    ])
    expect(await projectsNamedBy(version, 'three-announced')).toMatchObject([
      { slug: 'one-of-three', standing: { stage: 'under_way' } },
    ])
  })
  it('stands on the page of its body, with how many are named, and on no party’s', async () => {
    const body = await idOf(database.owner, 'body', 'dual-port-meeting')
    const announced = projectContent(null, { announced: 4, lead: null, body })
    const intention = await add('project', announced, 'four-announced')
    await add('project', projectContent(fuxin, { intention }), 'one-of-four')
    const version = await registerVersion()
    expect((await projectsOf(version, { body: 'dual-port-meeting' }, null)).announcements).toMatchObject([
      { slug: 'four-announced', announced: 4, named: 1 },
    ])
    expect((await projectsOf(version, { party: 'fuxin' }, null)).announcements).toEqual([])
  })
})
