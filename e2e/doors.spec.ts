/** Every address by everybody: what is refused is refused before it has changed or told anything. */
import fs from 'node:fs'
import { idOfParty, inDatabase, stateOf } from './database'
import {
  type Drafted,
  draftAgreement,
  inviteChifeng,
  move,
  publishAgreement,
  publishMeeting,
  publishShort,
  versionOf,
} from './entries'
import { cookieOf, expect, type Person, test } from './fixtures'
import { bringSpreadsheet } from './imports'
import { publishProject, publishUpdate } from './projects'
import { type Answer, ask, read, write } from './requests'

type Principal = Person | 'nobody'

const canary = `Канарейка ${crypto.randomUUID().slice(0, 8)}`
let draft: Drafted
let awaiting: Drafted
let submitted: Drafted
let published: Drafted & { slug: string }
/** Chifeng's own act on what is published. */
let actId: string
let announcedId: string
/** A mail that was given up. */
let mailId: string
/** A spreadsheet that an administrator brought. */
let importId: string
/** The 9+1. */
let bodyId: string
/** Of a meeting of our own: a silence procedure, what Chifeng owes, and what it asks of Jinzhou. */
let decisionId: string
let actionId: string
let issueId: string
/** A meeting that Chifeng received. */
let meetingId: string
/** A meeting to which Chifeng alone is invited, and its invitation. */
let invitedTo: { id: string; invitation: string }

/** What Chifeng leads with Jinzhou, and what it reported of it. */
let project: { id: string; update: string; request: string }

test.beforeAll(async () => {
  const given = (en: string) => ({ title: { en: `${en} (sample)` }, note: { ru: canary } })
  draft = await draftAgreement('delegate.chifeng', given('Sample draft behind doors'))
  awaiting = await draftAgreement('delegate.chifeng', given('Sample with the head behind doors'))
  await move(awaiting, ['delegate.chifeng', 'submit'])
  submitted = await draftAgreement('delegate.chifeng', given('Sample submission behind doors'))
  await move(submitted, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'])
  published = await publishAgreement({ title: { en: 'Sample agreement behind doors' } })
  invitedTo = await inviteChifeng({ title: { en: 'Sample meeting behind doors' } })
  bodyId = await inDatabase(async (sql) => {
    const [body] = await sql`select id from bodies where slug = 'nine-plus-one'`
    return body!.id as string
  })
  const meeting = await publishShort('meeting', {
    ...{ kind: 'port_meeting', state: 'held', date: '2026-05-14', visibility: 'public' },
    'title.en': 'Sample port meeting behind doors',
  })
  const [chifeng, jinzhou] = [await idOfParty('chifeng'), await idOfParty('jinzhou')]
  const of = (en: string) => ({ meeting: meeting.id, 'title.en': `${en} (sample)` })
  const silence = { procedure: 'silence', deadline: '2099-12-31' }
  decisionId = (await publishShort('decision', { ...of('Silence behind doors'), ...silence })).id
  const duty = { owner: chifeng, post: 'head', due: '2099-12-31' }
  actionId = (await publishShort('action', { ...of('Duty behind doors'), ...duty })).id
  const sides = { subject: 'customs', raisedBy: chifeng, asked: jinzhou }
  issueId = (await publishShort('issue', { ...of('Issue behind doors'), ...sides })).id
  const { id } = await publishProject({ title: { en: 'Sample project behind doors' } })
  const said = { covers: '2026-Q1', 'content.happened.en': 'Sample beginnings.' }
  const update = (await publishUpdate(id, said)).id
  const request = await inDatabase(async (sql) => {
    const [made] = await sql`insert into project_requests (project_id, party_id, kind)
      select id, lead_id, 'nudge' from projects where id = ${id} returning id`
    return made!.id as string
  })
  project = { id, update, request }
  meetingId = (await publishMeeting({ title: { en: 'Sample meeting behind doors' } })).id
  importId = await bringSpreadsheet('admin', '名称\n示例\n')
  mailId = await inDatabase(async (sql) => {
    const [mail] = await sql`insert into jobs (kind, failed_at) values ('digest_mail', now()) returning id`
    return mail!.id as string
  })
  announcedId = await inDatabase(async (sql) => {
    const [found] = await sql`select id from projects where slug = 'ten-project-intentions'`
    return found!.id as string
  })
  actId = await inDatabase(async (sql) => {
    const [act] = await sql`select id from acts where agreement_id = ${published.entryId}`
    return act!.id as string
  })
})

/** The writes: whom each is refused to. Beside these only whoever the policy names may make them. */
const strangers: Principal[] = ['nobody', 'observer.tongliao', 'delegate.jinzhou', 'head.jinzhou', 'admin']
const notAdministrators: Principal[] = [
  'nobody',
  'observer.tongliao',
  'delegate.chifeng',
  'head.chifeng',
  'moderator',
]
const moves = ['submit', 'endorse', 'send-back', 'decline', 'publish', 'withdraw']
const rectification = { language: 'zh', place: '3', wrong: '甲', corrected: '乙', reason: 'Because.' }
const revisions = () => [draft, awaiting, submitted]

type Write = {
  route: string
  refused: Principal[]
  of: () => { path: string; body: unknown; method?: string }[]
}

const writes: Write[] = [
  {
    route: '/api/entries',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [{ path: '/api/entries', body: { kind: 'agreement' } }],
  },
  {
    route: '/api/entries',
    refused: ['delegate.chifeng', 'head.jinzhou'],
    of: () => [
      { path: '/api/entries', body: { kind: 'rectification', content: {} } },
      { path: '/api/entries', body: { kind: 'objection', content: {} } },
    ],
  },
  {
    route: '/api/drafts',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [{ path: '/api/drafts', body: { kind: 'membership', 'content.class': 'member' } }],
  },
  {
    route: '/api/drafts',
    refused: ['delegate.chifeng', 'head.jinzhou'],
    of: () =>
      ['decision', 'action', 'action_report'].map((kind) => ({ path: '/api/drafts', body: { kind } })),
  },
  {
    route: '/api/decisions/[id]/objections',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () => [{ path: `/api/decisions/${decisionId}/objections`, body: { reason: 'Because.' } }],
  },
  {
    route: '/api/actions/[id]/reports',
    refused: [...strangers, 'moderator'],
    of: () => [{ path: `/api/actions/${actionId}/reports`, body: { state: 'done', reason: 'Because.' } }],
  },
  {
    route: '/api/projects/[id]/names',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [
      { path: `/api/projects/${announcedId}/names`, body: { 'content.names.0.title.en': 'Sample' } },
    ],
  },
  {
    route: '/api/projects/[id]/updates',
    refused: [...strangers, 'moderator'],
    of: () => [{ path: `/api/projects/${project.id}/updates`, body: { covers: '2026-Q2' } }],
  },
  {
    route: '/api/projects/[id]/nudges',
    refused: [...strangers, 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: `/api/projects/${project.id}/nudges`, body: {} }],
  },
  {
    route: '/api/outbox/[id]/tries',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'head.chifeng', 'moderator'],
    of: () => [{ path: `/api/outbox/${mailId}/tries`, body: {} }],
  },
  {
    route: '/api/updates/[id]/requests',
    refused: [...strangers, 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: `/api/updates/${project.update}/requests`, body: { reason: 'Because.' } }],
  },
  {
    route: '/api/requests/[id]/answers',
    refused: [...strangers, 'moderator'],
    of: () => [{ path: `/api/requests/${project.request}/answers`, body: { reason: 'Because.' } }],
  },
  {
    route: '/api/updates/[id]/revisions',
    refused: [...strangers, 'moderator'],
    of: () => [{ path: `/api/updates/${project.update}/revisions`, body: { basedOn: 1 } }],
  },
  {
    route: '/api/updates/[id]/views',
    refused: ['nobody', 'observer.tongliao', 'admin', 'moderator', 'delegate.chifeng', 'head.chifeng'],
    of: () => [
      { path: `/api/updates/${project.update}/views`, body: { stance: 'dissents', reason: 'Because.' } },
    ],
  },
  {
    route: '/api/issues/[id]/answers',
    refused: ['nobody', 'observer.tongliao', 'admin', 'delegate.jinzhou', 'delegate.chifeng', 'moderator'],
    of: () =>
      ['answered', 'settled'].map((step) => ({
        path: `/api/issues/${issueId}/answers`,
        body: { step, reason: 'Because.' },
      })),
  },
  {
    route: '/api/issues/[id]/answers',
    refused: ['head.chifeng'],
    of: () => [{ path: `/api/issues/${issueId}/answers`, body: { step: 'answered', reason: 'Because.' } }],
  },
  {
    route: '/api/drafts/[id]',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () =>
      revisions().map(({ revisionId }) => ({ path: `/api/drafts/${revisionId}`, body: { version: 1 } })),
  },
  {
    route: '/api/entries/[id]/revisions',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [{ path: `/api/entries/${published.entryId}/revisions`, body: { basedOn: 1 } }],
  },
  {
    route: '/api/revisions/[id]',
    refused: [...strangers, 'moderator'],
    of: () =>
      revisions().map(({ revisionId }) => ({
        path: `/api/revisions/${revisionId}`,
        method: 'PUT',
        body: { version: 1, content: {}, companions: [], changeNote: '' },
      })),
  },
  {
    route: '/api/revisions/[id]/[move]',
    refused: strangers,
    of: () =>
      moves.flatMap((name) =>
        revisions().map(({ revisionId }) => ({
          path: `/api/revisions/${revisionId}/${name}`,
          body: { version: 1, reason: 'Because.' },
        })),
      ),
  },
  {
    route: '/api/revisions/[id]/[move]',
    refused: ['delegate.chifeng'],
    of: () =>
      revisions().flatMap(({ revisionId }) =>
        ['endorse', 'send-back', 'decline', 'publish'].map((name) => ({
          path: `/api/revisions/${revisionId}/${name}`,
          body: { version: 1, reason: 'Because.' },
        })),
      ),
  },
  {
    route: '/api/revisions/[id]/[move]',
    refused: ['head.chifeng'],
    of: () =>
      revisions().flatMap(({ revisionId }) =>
        ['decline', 'publish'].map((name) => ({
          path: `/api/revisions/${revisionId}/${name}`,
          body: { version: 1, reason: 'Because.' },
        })),
      ),
  },
  {
    route: '/api/revisions/[id]/[move]',
    refused: ['moderator'],
    of: () =>
      [draft, awaiting].flatMap(({ revisionId }) =>
        moves.map((name) => ({
          path: `/api/revisions/${revisionId}/${name}`,
          body: { version: 1, reason: 'Because.' },
        })),
      ),
  },
  {
    route: '/api/acts/[id]/answer',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () => [{ path: `/api/acts/${actId}/answer`, body: { revision: 1, answer: 'confirmed' } }],
  },
  {
    route: '/api/clearances/[id]/[deed]',
    refused: ['nobody', 'observer.tongliao', 'admin', 'moderator'],
    of: () => [{ path: `/api/clearances/${published.entryId}/begin`, body: { version: 0, from: 'usual' } }],
  },
  {
    route: '/api/files',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [{ path: '/api/files', method: 'PUT', body: {} }],
  },
  {
    route: '/api/minutes',
    refused: ['nobody', 'observer.tongliao', 'delegate.jinzhou', 'head.jinzhou', 'admin'],
    of: () => [{ path: '/api/minutes', body: { meeting: meetingId } }],
  },
  {
    route: '/api/minutes/drafts/[id]',
    refused: [...strangers, 'moderator'],
    of: () =>
      revisions().map(({ revisionId }) => ({
        path: `/api/minutes/drafts/${revisionId}`,
        body: { version: 1, 'content.days': '14' },
      })),
  },
  {
    route: '/api/minutes/[id]/revisions',
    refused: [...strangers, 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: `/api/minutes/${crypto.randomUUID()}/revisions`, body: { basedOn: 1, from: 1 } }],
  },
  {
    route: '/api/minutes/[id]/agreement',
    refused: [...strangers, 'delegate.chifeng', 'head.chifeng', 'moderator'],
    of: () => [{ path: `/api/minutes/${crypto.randomUUID()}/agreement`, body: {} }],
  },
  {
    route: '/api/minutes/[id]/corrections',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () => [
      {
        path: `/api/minutes/${crypto.randomUUID()}/corrections`,
        body: { about: 1, language: 'zh', passage: 'p1', after: '乙', reason: 'Because.' },
      },
    ],
  },
  {
    route: '/api/rectifications',
    refused: ['nobody', 'observer.tongliao', 'admin'],
    of: () => [{ path: '/api/rectifications', body: { ...rectification, agreement: published.entryId } }],
  },
  {
    route: '/api/rectifications/drafts/[id]',
    refused: [...strangers, 'moderator'],
    of: () =>
      revisions().map(({ revisionId }) => ({
        path: `/api/rectifications/drafts/${revisionId}`,
        body: { ...rectification, version: 1 },
      })),
  },
  {
    route: '/api/rectifications/[id]/objections',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () => [
      { path: `/api/rectifications/${crypto.randomUUID()}/objections`, body: { reason: 'Because.' } },
    ],
  },
  {
    route: '/api/withdrawals',
    refused: [...strangers, 'moderator', 'delegate.chifeng', 'head.chifeng'],
    of: () => [
      {
        path: '/api/withdrawals',
        body: { membership: bodyId, effect: '2099-01-01', reason: 'Because.' },
      },
    ],
  },
  {
    route: '/api/withdrawals/[id]/take-back',
    refused: [...strangers, 'moderator', 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: `/api/withdrawals/${crypto.randomUUID()}/take-back`, body: {} }],
  },
  {
    route: '/api/admissions',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'delegate.jinzhou', 'moderator', 'admin'],
    of: () => [
      { path: '/api/admissions', body: { body: bodyId, party: bodyId, class: 'member', reason: 'Because.' } },
    ],
  },
  {
    route: '/api/admissions/[id]/answers',
    refused: [...strangers, 'moderator', 'delegate.chifeng'],
    of: () => [
      { path: `/api/admissions/${crypto.randomUUID()}/answers`, body: { step: 'seconded', reason: '' } },
    ],
  },
  {
    route: '/api/admissions/[id]/decision',
    refused: [...strangers, 'head.chifeng'],
    of: () => [{ path: `/api/admissions/${crypto.randomUUID()}/decision`, body: {} }],
  },
  {
    route: '/api/meetings/[id]/agenda',
    refused: [...strangers, 'delegate.chifeng', 'moderator'],
    of: () => [
      { path: `/api/meetings/${crypto.randomUUID()}/agenda`, body: { deed: 'offer', origin: 'minutes' } },
    ],
  },
  {
    route: '/api/meetings/[id]/agenda/publish',
    refused: [...strangers, 'delegate.chifeng', 'moderator'],
    of: () => [{ path: `/api/meetings/${crypto.randomUUID()}/agenda/publish`, body: {} }],
  },
  {
    route: '/api/meetings/[id]/invitations',
    refused: [...strangers, 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: `/api/meetings/${invitedTo.id}/invitations`, body: { changesUntil: '2027-01-01' } }],
  },
  {
    route: '/api/invitations/[id]/[deed]',
    refused: strangers,
    of: () =>
      [
        { deed: 'answer', body: { state: 'accepted', note: '' } },
        { deed: 'name', body: { role: 'head', name: 'X', office: '', consent: true } },
        { deed: 'change', body: { delegate: bodyId, role: 'head', name: 'X', office: '', consent: true } },
        { deed: 'remove', body: { delegate: bodyId } },
        { deed: 'file', body: { file: '0'.repeat(64), name: 'x.pdf' } },
        { deed: 'extend', body: { changesUntil: '2027-01-01' } },
        { deed: 'accept', body: {} },
        { deed: 'send-back', body: { reason: 'Because.' } },
      ].map(({ deed, body }) => ({
        path: `/api/invitations/${invitedTo.invitation}/${deed}`,
        body: { ...body, version: 1 },
      })),
  },
  {
    route: '/api/invitations/[id]/[deed]',
    refused: ['delegate.chifeng', 'head.chifeng'],
    of: () => [
      {
        path: `/api/invitations/${invitedTo.invitation}/extend`,
        body: { version: 1, changesUntil: '2027-01-01' },
      },
      { path: `/api/invitations/${invitedTo.invitation}/accept`, body: { version: 1 } },
      {
        path: `/api/invitations/${invitedTo.invitation}/send-back`,
        body: { version: 1, reason: 'Because.' },
      },
      { path: `/api/invitations/${invitedTo.invitation}/present`, body: {} },
      { path: `/api/invitations/${invitedTo.invitation}/absent`, body: {} },
    ],
  },
  {
    route: '/api/session/post',
    refused: ['nobody', 'admin', 'delegate.jinzhou'],
    of: () => [{ path: '/api/session/post', body: { post: crypto.randomUUID() } }],
  },
  {
    route: '/api/mails',
    refused: ['nobody'],
    of: () => [{ path: '/api/mails', body: { mail: 'reminders', wanted: 'no' } }],
  },
  {
    route: '/api/account/password',
    refused: ['nobody'],
    of: () => [
      { path: '/api/account/password', body: { current: 'x', password: 'salt lake caravan', again: 'x' } },
    ],
  },
  {
    route: '/api/sign-in/code',
    refused: ['nobody'],
    of: () => [{ path: '/api/sign-in/code', body: { code: '123456' } }],
  },
  ...(['', '/confirm', '/remove'] as const).map((deed) => ({
    route: `/api/account/second-step${deed}`,
    refused: ['nobody' as const],
    of: () => [{ path: `/api/account/second-step${deed}`, body: { code: '123456' } }],
  })),
  {
    route: '/api/sign-in/passkey',
    refused: ['nobody', 'delegate.jinzhou', 'moderator', 'admin'],
    of: () => [{ path: '/api/sign-in/passkey', body: {} }],
  },
  {
    route: '/api/account/passkeys/begin',
    refused: ['nobody'],
    of: () => [{ path: '/api/account/passkeys/begin', body: { name: 'Sample' } }],
  },
  {
    route: '/api/account/passkeys',
    refused: ['nobody'],
    of: () => [{ path: '/api/account/passkeys', body: { answer: '{}' } }],
  },
  {
    route: '/api/account/passkeys/[id]/remove',
    refused: ['nobody'],
    of: () => [{ path: `/api/account/passkeys/${crypto.randomUUID()}/remove`, body: {} }],
  },
  ...[
    '/api/account/recovery-codes',
    '/api/account/recovery-codes/kept',
    '/api/account/provider',
    '/api/account/provider/unlink',
  ].map((path) => ({
    route: path,
    refused: ['nobody' as const],
    of: () => [{ path, body: {} }],
  })),
  {
    route: '/api/account/sessions/end',
    refused: ['nobody'],
    of: () => [{ path: '/api/account/sessions/end', body: {} }],
  },
  {
    route: '/api/account/sessions/[id]/end',
    refused: ['nobody', 'admin', 'delegate.jinzhou'],
    of: () => [{ path: `/api/account/sessions/${crypto.randomUUID()}/end`, body: {} }],
  },
  {
    route: '/api/people/[id]/posts',
    refused: [...notAdministrators],
    of: () => [{ path: `/api/people/${crypto.randomUUID()}/posts`, body: { role: 'moderator' } }],
  },
  {
    route: '/api/people/[id]/[deed]',
    refused: [...notAdministrators],
    of: () =>
      [
        { deed: 'suspend' },
        { deed: 'let-in' },
        { deed: 'lift-second-step' },
        { deed: 'write-again' },
        { deed: 'erase', body: { sure: 'yes' } },
      ].map(({ deed, body }) => ({ path: `/api/people/${crypto.randomUUID()}/${deed}`, body: body ?? {} })),
  },
  {
    route: '/api/viewing',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/viewing', body: { role: 'head' } }],
  },
  {
    route: '/api/viewing/end',
    refused: ['nobody'],
    of: () => [{ path: '/api/viewing/end', body: {} }],
  },
  {
    route: '/api/posts/[id]/end',
    refused: [...notAdministrators],
    of: () => [{ path: `/api/posts/${crypto.randomUUID()}/end`, body: {} }],
  },
  {
    route: '/api/settings/[name]',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/settings/drafts', body: { 'content.visibility': 'parties' } }],
  },
  {
    route: '/api/settings/first-body',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/settings/first-body', body: { kind: 'forum', 'name.en': 'Sample' } }],
  },
  {
    route: '/api/settings/terms/[list]',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/settings/terms/sectors', body: { 'label.en': 'Sample' } }],
  },
  {
    route: '/api/settings/terms/[list]/[code]',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/settings/terms/sectors/water', body: { deed: 'retire' } }],
  },
  {
    route: '/api/samples/remove',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/samples/remove', body: { sure: 'yes' } }],
  },
  {
    route: '/api/settings/test-mail',
    refused: [...notAdministrators],
    of: () => [{ path: '/api/settings/test-mail', body: { to: 'office@example.org' } }],
  },
  {
    route: '/api/imports',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'head.chifeng'],
    of: () => [{ path: '/api/imports', body: { kind: 'party' } }],
  },
  {
    route: '/api/imports/[id]/[deed]',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'head.chifeng'],
    of: () =>
      [
        { deed: 'columns', 'column.0': 'name' },
        { deed: 'name', kind: 'party', name: '示例', entry: crypto.randomUUID() },
        { deed: 'import', mode: 'published' },
        { deed: 'undo', sure: 'yes' },
        { deed: 'drop' },
      ].map(({ deed, ...body }) => ({ path: `/api/imports/${importId}/${deed}`, body })),
  },
  {
    route: '/api/imports/[id]/[deed]',
    refused: ['admin'],
    of: () => [{ path: `/api/imports/${importId}/undo`, body: { sure: 'yes' } }],
  },
  {
    route: '/api/people/invitations',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'delegate.jinzhou', 'moderator'],
    of: () => [
      { path: '/api/people/invitations', body: { list: 'A, a@example.org, en, observer, chifeng' } },
    ],
  },
  {
    route: '/api/people/invitations/[id]/[deed]',
    refused: ['nobody', 'observer.tongliao', 'delegate.chifeng', 'head.chifeng', 'moderator', 'admin'],
    of: () =>
      ['again', 'revoke'].map((deed) => ({
        path: `/api/people/invitations/${crypto.randomUUID()}/${deed}`,
        body: {},
      })),
  },
  // Their own calendar is everybody's who is signed in.
  ...['/api/calendars', '/api/calendars/end'].map((path) => ({
    route: path,
    refused: ['nobody' as const],
    of: () => [{ path, body: {} }],
  })),
]

/** Not refused to anybody as such: other journeys and the refusals below try them. */
const doorsteps = [
  '/api/auth/[...nextauth]',
  '/api/sign-in',
  '/api/sign-out',
  '/api/account/resets',
  '/api/account/resets/password',
  '/api/people/invitations/accept',
  '/api/people/invitations/accept/provider',
  '/api/sign-in/provider',
  '/api/setup',
  '/api/setup/settings/[name]',
  '/api/setup/test-mail',
  '/api/setup/administrator',
  '/api/sign-in/provider/return',
  '/api/subscriptions',
  '/api/subscriptions/confirm',
  '/api/subscriptions/end',
  '/api/subscriptions/one-click/[token]',
]

test('every address that writes is among these', () => {
  const routes = Object.values(
    JSON.parse(fs.readFileSync('.next/app-path-routes-manifest.json', 'utf8')),
  ) as string[]
  const known = [...writes.map(({ route }) => route), ...doorsteps]
  expect(routes.filter((route) => route.startsWith('/api/')).sort()).toEqual([...new Set(known)].sort())
})

for (const { route, refused, of } of writes) {
  for (const principal of refused) {
    test(`${route} refuses ${principal} and changes nothing`, async () => {
      const own = [draft, awaiting, submitted, published].map(({ entryId }) => entryId)
      const entries = [...own, decisionId, actionId, issueId, project.id, project.update]
      const before = await stateOf(entries)
      for (const { path, body, method } of of()) {
        const current = revisions().find(({ revisionId }) => path.includes(revisionId)) ?? draft
        const answer = await write(
          path,
          {
            ...(body as object),
            ...('version' in (body as object) ? { version: await versionOf(current.revisionId) } : {}),
          },
          { method, as: principal === 'nobody' ? undefined : principal },
        )
        // As one who may not at all; not as one who comes at a bad moment.
        const codes = principal === 'nobody' ? ['signed_out'] : ['forbidden', 'not_found']
        expect(codes, `${path}: ${answer.text}`).toContain(JSON.parse(answer.text).code)
        expect([401, 403, 404], path).toContain(answer.status)
        expect(answer.text).not.toContain(canary)
        expect(answer.headers['cache-control']).toContain('no-store')
        expect(answer.headers['content-type']).toContain('application/problem+json')
      }
      expect(await stateOf(entries)).toBe(before)
    })
  }
}

test('a write from another site is refused, whoever is signed in', async () => {
  const before = await stateOf([draft.entryId])
  const version = await versionOf(draft.revisionId)
  const path = `/api/revisions/${draft.revisionId}/submit`
  for (const headers of [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { origin: '' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]) {
    const answer = await write(path, { version }, { as: 'delegate.chifeng', headers: headers as never })
    expect(answer.status, JSON.stringify(headers)).toBe(403)
  }
  const form = await ask(path, {
    method: 'POST',
    headers: { cookie: cookieOf('delegate.chifeng'), 'content-type': 'application/x-www-form-urlencoded' },
    body: `version=${version}`,
  })
  expect(form.status).toBe(403)
  expect(await stateOf([draft.entryId])).toBe(before)
})

test('a write with an old version is refused and told what changed', async () => {
  const before = await stateOf([draft.entryId])
  const path = `/api/revisions/${draft.revisionId}`
  const body = { version: 0, content: {}, companions: [], changeNote: '' }
  const answer = await write(path, body, { as: 'delegate.chifeng', method: 'PUT' })
  expect(answer.status).toBe(412)
  expect(await stateOf([draft.entryId])).toBe(before)
})

const pages = () => [
  `/en/workspace/drafts/${draft.revisionId}`,
  `/en/workspace/drafts/${draft.revisionId}/check`,
  `/en/workspace/revisions/${draft.revisionId}`,
  `/en/workspace/revisions/${awaiting.revisionId}`,
  `/en/workspace/revisions/${submitted.revisionId}`,
  `/en/review/${draft.revisionId}`,
  `/en/review/${submitted.revisionId}`,
]

for (const principal of strangers) {
  test(`the pages of a draft tell ${principal} nothing`, async () => {
    for (const path of pages()) {
      for (const headers of [{}, { rsc: '1' }, { rsc: '1', 'next-router-prefetch': '1' }] as Record<
        string,
        string
      >[]) {
        const cookie = principal === 'nobody' ? {} : { cookie: cookieOf(principal) }
        const answer = await ask(path, { headers: { ...headers, ...cookie } as Record<string, string> })
        expect(answer.text).not.toContain(canary)
        if (headers.rsc) continue
        expect(answer.status, path).toBe(principal === 'nobody' ? 307 : 404)
        if (principal === 'nobody') expect(answer.headers.location).toContain('/en/sign-in?next=')
      }
    }
  })
}

test('missing and forbidden are the same answer', async () => {
  const strip = ({ status, text }: Answer) => ({
    status,
    text: text.replaceAll(/[0-9a-f-]{36}/g, 'id').replaceAll(/nonce="[^"]*"/g, ''),
  })
  for (const page of ['drafts', 'revisions']) {
    const forbidden = await read(`/en/workspace/${page}/${draft.revisionId}`, 'delegate.jinzhou')
    const missing = await read(`/en/workspace/${page}/${crypto.randomUUID()}`, 'delegate.jinzhou')
    expect(strip(forbidden)).toEqual(strip(missing))
  }
})

test('the queue is the secretariat’s, drafts are in nobody else’s workspace', async () => {
  for (const person of ['delegate.chifeng', 'head.jinzhou', 'observer.tongliao', 'admin'] as const)
    expect((await read('/en/review', person)).status).toBe(404)
  for (const person of ['head.jinzhou', 'observer.tongliao', 'admin', 'moderator'] as const)
    expect((await read('/en/workspace', person)).text).not.toContain('Sample draft behind doors')
  expect((await read('/en/workspace', 'head.chifeng')).text).toContain('Sample draft behind doors')
})

test('no public answer holds a word of a draft or of a submission', async () => {
  const search = `?q=${encodeURIComponent(canary)}`
  const paths = ['', '/agreements', '/bodies', '/members', '/members/chifeng', '/data', '/help'].flatMap(
    (path) =>
      ['en', 'ru'].flatMap((language) => [`/${language}${path}`, `/${language}${path}?at=2024&sort=newest`]),
  )
  const files = ['csv', 'json', 'atom'].flatMap((form) => [
    `/en/agreements.${form}`,
    `/ru/agreements.${form}${search}`,
  ])
  const ids = ['/id/party/chifeng.json', `/id/agreement/${published.slug}.json`]
  for (const path of [...paths, ...files, ...ids, `/en/agreements/${published.slug}/history`]) {
    for (const headers of [{}, { rsc: '1' }] as Record<string, string>[]) {
      const first = await ask(path, { headers })
      // Next sends those who ask for its own format to an address of their own.
      const { status, text } = first.status === 307 ? await ask(first.headers.location!, { headers }) : first
      expect(status, path).toBe(200)
      expect(text.replaceAll(encodeURIComponent(canary), ''), path).not.toContain(canary)
      expect(text, path).not.toContain('Sample submission behind doors')
    }
  }
  const found = await read(`/en/agreements.json${search}`)
  expect(JSON.parse(found.text).agreements).toEqual([])
})
