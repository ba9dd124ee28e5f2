/** Every field of every form of people and administration, filled in as no form expects. */
import fs from 'node:fs'
import { TOTP } from 'otpauth'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { atSignInDoor } from '@/db/client'
import { actorOf } from '@/db/factories'
import { accountInvitations } from '@/db/schema/account-invitations'
import { people, resets, tries } from '@/db/schema/people'
import { testDatabase } from '@/db/testing'
import { settingNames } from '@/db/vocabulary'
import { auditCsv } from '@/lib/audit-csv'
import { parseAuditFilter } from '@/lib/audit-filter'
import { listEvents } from '@/lib/audit-list'
import { currentActor, sessionSecret, setupToken } from '@/lib/auth'
import { as } from '@/lib/entries/testing'
import { parseRowFilter } from '@/lib/imports/filter'
import { beginImport } from '@/lib/imports/preparing'
import { listImportRows } from '@/lib/imports/queries'
import { listMails } from '@/lib/jobs/mails'
import { parseMailFilter } from '@/lib/mail-filter'
import { listPeople } from '@/lib/people/directory'
import { beginEnrolment, confirmEnrolment, findOwnFactor } from '@/lib/people/enrolment'
import { invitationToken } from '@/lib/people/invitation-link'
import { findHeld } from '@/lib/people/proof'
import { beginSession, findSignedIn } from '@/lib/people/sessions'
import { clientAt, realPerson } from '@/lib/people/testing'
import { parsePeopleFilter } from '@/lib/people-filter'
import type { Actor } from '@/lib/policy'
import { groupOf } from '@/lib/settings/groups'
import { tokenFor } from '@/lib/subscriptions/token'
import {
  anything,
  fieldsOf,
  firstRunFiles,
  folder,
  inputOf,
  origin,
  passwords,
  type Row,
  tryRow,
} from './testing'

vi.mock('@/lib/auth', async (original) => ({
  ...(await original<typeof import('@/lib/auth')>()),
  currentActor: vi.fn(),
  sessionSecret: vi.fn(),
  setupToken: vi.fn(),
}))

const database = testDatabase()
let admin: Actor
/** Somebody who may change what is theirs, as sample people may not. */
let ownId: string
let importId: string
const { before: password, again: another } = passwords
const id = '00000000-0000-4000-8000-000000000000'
let count = 0

const invited = async () => {
  const email = `invited.${++count}@example.org`
  const given = { name: 'Sample', email, language: 'zh' as const, role: 'moderator' as const }
  const [row] = await database.owner
    .insert(accountInvitations)
    .values({ ...given, partyId: null, sentAt: new Date(), invitedBy: admin.personId })
    .returning()
  return { fields: { token: invitationToken(row!) } }
}
const resetAsked = async () => {
  const [row] = await database.owner
    .insert(resets)
    .values({ personId: ownId, askedAt: new Date() })
    .returning()
  return { fields: { token: tokenFor('reset', row!.id, ownId) } }
}
const somebody = async () => {
  const [row] = await database.owner
    .insert(people)
    .values({ name: 'Sample', email: `somebody.${++count}@example.org`, language: 'en' })
    .returning()
  return { params: { id: row!.id } }
}
const brought = async () => ({ params: { id: importId, deed: 'columns' } })

/** Of nobody yet, or of one's own account. */
const own: Row[] = [
  {
    file: 'sign-in/route.ts',
    fields: { email: 'head.chifeng@example.org', password: 'corridor-2007-demo', next: '/en/workspace' },
    kept: ['email'],
    slow: true,
  },
  { file: 'sign-in/provider/route.ts', fields: { next: '/en/workspace' }, understood: 'not_found' },
  { file: 'account/resets/route.ts', fields: { email: 'head.chifeng@example.org' }, kept: ['email'] },
  {
    file: 'account/resets/password/route.ts',
    fields: { token: '', password: another, again: another },
    before: resetAsked,
    slow: true,
  },
  {
    file: 'people/invitations/accept/route.ts',
    fields: { token: '', name: 'Sample', password: another },
    kept: ['name'],
    before: invited,
    slow: true,
  },
  {
    file: 'people/invitations/accept/provider/route.ts',
    fields: { token: '', name: 'Sample', password: '' },
    kept: ['name'],
    before: invited,
    understood: 'not_found',
  },
  {
    file: 'account/password/route.ts',
    fields: { current: password, password: another, again: another },
    understood: 'wrong_password',
    slow: true,
  },
  { file: 'account/second-step/route.ts', fields: { password: '', code: '' } },
  { file: 'account/second-step/confirm/route.ts', fields: { code: '123456' }, understood: 'wrong_code' },
  { file: 'account/passkeys/route.ts', fields: { answer: '{}' }, understood: 'passkey_refused' },
  { file: 'account/passkeys/begin/route.ts', fields: { name: 'My telephone' }, kept: ['name'] },
]

/** Of somebody who has a second step, and has given their password alone. */
const secondStep: Row[] = [
  { file: 'sign-in/code/route.ts', fields: { code: '123456', next: '' }, understood: 'wrong_code' },
]
/** Of the same, once they are in. */
const withSecondStep: Row[] = [
  {
    file: 'account/second-step/remove/route.ts',
    fields: { code: '123456' },
    understood: 'wrong_code',
  },
]

/** Of an administrator, with whatever the others here make. */
const administration: Row[] = [
  {
    file: 'people/invitations/route.ts',
    fields: {
      ...{ name: 'Sample', email: 'sample.guest@example.org', language: 'zh', role: 'delegate' },
      ...{ party: 'chifeng', place: 'admin' },
    },
    kept: ['name', 'email', 'language', 'role', 'party'],
    understood: 'lines_left',
  },
  {
    file: 'people/invitations/route.ts',
    fields: { list: '例, guest@example.org, zh, moderator', file: '', place: 'admin' },
    kept: ['list'],
    understood: 'lines_left',
  },
  {
    file: 'people/[id]/posts/route.ts',
    fields: { role: 'delegate', party: 'chifeng', from: '2030-01-01' },
    kept: ['role', 'party', 'from'],
    before: somebody,
  },
  ...['suspend', 'let-in', 'lift-second-step', 'write-again', 'erase'].map((deed) => ({
    file: 'people/[id]/[deed]/route.ts',
    params: { id, deed },
    fields: (deed === 'erase' ? { sure: 'yes' } : {}) as Record<string, string>,
    understood: 'not_found',
  })),
  { file: 'viewing/route.ts', fields: { role: 'head' }, understood: 'forbidden' },
  {
    file: 'session/post/route.ts',
    fields: { post: id, next: '/en/workspace' },
    understood: 'not_found',
  },
  { file: 'settings/test-mail/route.ts', fields: { to: 'office@example.org' }, kept: ['to'] },
  {
    file: 'settings/first-body/route.ts',
    fields: { kind: 'forum', formed: '2007', 'name.en': 'Sample', 'member.chifeng': 'on' },
    kept: ['kind', 'formed', 'name.en', 'member.chifeng'],
    understood: 'not_empty',
  },
  {
    file: 'settings/terms/[list]/route.ts',
    params: { list: 'sectors' },
    fields: { 'label.en': 'Sample', 'label.zh': '例', 'label.mn': 'Жишээ', 'label.ru': 'Пример' },
    kept: ['label.en', 'label.zh', 'label.mn', 'label.ru'],
    // Called so by the time that all else was tried.
    understood: 'invalid',
  },
  {
    file: 'settings/terms/[list]/[code]/route.ts',
    params: { list: 'sectors', code: 'rail' },
    fields: {
      ...{ deed: 'relabel', into: '' },
      ...{ 'label.en': 'Lines', 'label.zh': '线', 'label.mn': 'Шугам', 'label.ru': 'Линии' },
    },
    kept: ['label.en', 'label.zh', 'label.mn', 'label.ru'],
  },
  {
    file: 'settings/terms/[list]/[code]/route.ts',
    params: { list: 'sectors', code: 'roads' },
    fields: { deed: 'merge', into: 'corridor' },
  },
  { file: 'samples/remove/route.ts', fields: { sure: 'no' }, understood: 'bad_request' },
  { file: 'imports/route.ts', fields: { kind: 'party', fileName: 'list.csv' }, understood: 'table_missing' },
  {
    file: 'imports/[id]/[deed]/route.ts',
    params: { id, deed: 'columns' },
    fields: {
      'column.0': 'name.zh',
      'source.en': 'Sample',
      'source.zh': '例',
      'source.mn': '',
      'source.ru': '',
    },
    kept: ['column.0', 'source.en', 'source.zh'],
    before: brought,
  },
  {
    file: 'imports/[id]/[deed]/route.ts',
    params: { id, deed: 'name' },
    fields: { kind: 'party', name: '示例', entry: id },
    understood: 'not_found',
  },
  {
    file: 'imports/[id]/[deed]/route.ts',
    params: { id, deed: 'import' },
    fields: { mode: 'drafts', leave: 'on' },
    understood: 'not_found',
  },
  {
    file: 'imports/[id]/[deed]/route.ts',
    params: { id, deed: 'undo' },
    fields: { sure: 'yes' },
    understood: 'not_found',
  },
]

const groups: Record<(typeof settingNames)[number], Record<string, string>> = {
  organisation: {
    ...{
      'content.name.en': 'Sample register',
      'content.mark': '9+1',
      'content.contact': 'office@example.org',
    },
    ...{ 'content.footer.zh': '例', 'content.filing': '蒙ICP备1号' },
    'content.filingAddress': 'https://beian.example.org/',
  },
  languages: { 'content.inUse.zh': 'on', 'content.inUse.en': 'on' },
  calendar: { 'content.zone': 'Asia/Ulaanbaatar', 'content.holidays.CN': 'on' },
  intervals: {
    ...{ 'content.updates': 'year', 'content.silence': '10', 'content.objections': '60' },
    'content.corrections': '10',
  },
  protocol: { 'content.order': 'chifeng\r\njinzhou' },
  drafts: { 'content.visibility': 'parties' },
  mail: { 'content.from': 'register@example.org' },
  access: { 'content.secondStep': 'secretariat' },
  retention: { 'content.mails': '30', 'content.refusals': '60' },
}
const settings: Row[] = settingNames.map((name) => ({
  file: 'settings/[name]/route.ts',
  params: { name },
  fields: groups[name],
  kept: Object.keys(groups[name]),
  ...(name === 'access' ? { understood: 'as_before' } : {}),
}))

/** What has no field that could be filled in, beside hidden ones of its own. */
const withoutFields = [
  'account/passkeys/[id]/remove/route.ts',
  'account/provider/route.ts',
  'account/provider/unlink/route.ts',
  'account/recovery-codes/kept/route.ts',
  'account/recovery-codes/route.ts',
  'account/sessions/[id]/end/route.ts',
  'account/sessions/end/route.ts',
  'outbox/[id]/tries/route.ts',
  'people/invitations/[id]/[deed]/route.ts',
  'posts/[id]/end/route.ts',
  'sign-in/passkey/route.ts',
  'sign-out/route.ts',
  'viewing/end/route.ts',
]
const all = [...own, ...secondStep, ...withSecondStep, ...administration, ...settings]

beforeAll(async () => {
  Object.assign(process.env, {
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
  })
  admin = await actorOf(database.owner, 'admin')
  ownId = await realPerson(database.owner, { email: 'own@example.org', password })
  const bytes = new TextEncoder().encode('名称,备注\n=1+1,<b>\n')
  const made = await as(admin, (tx) => beginImport(admin, tx, { kind: 'party', name: '=1+1.csv', bytes }))
  importId = made.id
})

async function signIn(personId: string): Promise<string> {
  return comeWith(await atSignInDoor((tx) => beginSession(tx, personId, clientAt(''))))
}

async function comeWith(secret: string): Promise<string> {
  vi.mocked(sessionSecret).mockResolvedValue(secret)
  vi.mocked(currentActor).mockResolvedValue(await findSignedIn(secret))
  vi.mocked(setupToken).mockResolvedValue(null)
  return secret
}

async function withFactor() {
  const personId = await realPerson(database.owner, { email: `two.${++count}@example.org`, password })
  const secret = await atSignInDoor((tx) => beginSession(tx, personId, clientAt('')))
  await beginEnrolment(secret, { password: '', code: '' })
  const { enrolment } = (await findOwnFactor(secret))!
  await confirmEnrolment(secret, new TOTP({ secret: enrolment!.secret }).generate())
  return { personId, secret }
}

const whose: [string, Row[], () => Promise<string>][] = [
  ['somebody of themselves', own, () => signIn(ownId)],
  ['somebody who signs in', secondStep, async () => signIn((await withFactor()).personId)],
  ['somebody with a second step', withSecondStep, async () => comeWith((await withFactor()).secret)],
  ['an administrator', [...administration, ...settings], () => signIn(admin.personId)],
]
describe.each(whose)('what %s fills in', (_, rows, who) => {
  it.each(rows.map((row) => [[row.file, ...Object.values(row.params ?? {})].join(' '), row] as const))(
    '%s is taken, or refused with a sentence and kept',
    async (_name, row) => {
      const secret = await who()
      await tryRow(
        row,
        () => database.owner.delete(tries),
        async (held) => (await findHeld(secret, held))?.fields,
      )
    },
  )
})

describe('the forms', () => {
  const ofPeople = /^(account|people|posts|session|settings|setup|sign-|imports|outbox|samples|viewing)/
  const files = fs
    .readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('route.ts') && ofPeople.test(file) && !file.includes('provider/return'))

  it('are all tried here, or have nothing to fill in', async () => {
    const tried = [...all.map(({ file }) => file), ...firstRunFiles, ...withoutFields]
    expect([...new Set(tried)].sort()).toEqual(files.sort())
    for (const file of withoutFields) {
      const fields = fieldsOf(await inputOf(file)).filter(
        (name) => !['id', 'deed', 'place', 'locale'].includes(name),
      )
      expect([file, fields]).toEqual([file, []])
    }
  })

  it('are tried with every field they take', async () => {
    for (const { file, params = {}, fields } of all) {
      const siblings = all.filter((row) => row.file === file && row.params?.deed === params.deed)
      const known = [...siblings.flatMap((row) => Object.keys(row.fields)), ...Object.keys(fields)]
      const names = fieldsOf(await inputOf(file), params.deed).filter(
        (name) =>
          !['locale', 'id', 'deed', 'name'].includes(name) &&
          !(name in params) &&
          !(name === 'file' && file.startsWith('imports')),
      )
      for (const name of names) expect([file, name, known.includes(name)]).toEqual([file, name, true])
    }
    for (const name of settingNames)
      for (const field of groupOf(name).fields) {
        const path = `content.${field.name}`
        const tried = Object.keys(groups[name]).some((one) => one === path || one.startsWith(`${path}.`))
        expect([name, field.name, tried]).toEqual([name, field.name, true])
      }
  })
})

describe('what lists are asked for', () => {
  it('of mail, people, the log and the rows of a spreadsheet is answered, whatever it is', async () => {
    for (const text of anything) {
      for (const name of ['state', 'to', 'after'])
        expect(await listMails(admin, parseMailFilter({ [name]: text }))).toHaveProperty('rows')
      for (const name of ['q', 'party', 'state', 'after'])
        expect(await listPeople(admin, parsePeopleFilter({ [name]: text }))).not.toBeNull()
      for (const name of ['who', 'person', 'party', 'kind', 'event', 'entry', 'from', 'to', 'show', 'after'])
        expect(await listEvents(admin, parseAuditFilter({ [name]: text }))).not.toBeNull()
      for (const name of ['state', 'after', 'step', 'show'])
        expect(await listImportRows(admin, importId, parseRowFilter({ [name]: text }))).not.toBeUndefined()
    }
  })

  it('leaves as CSV without a cell that a spreadsheet would work out', async () => {
    const csv = (await auditCsv(admin, parseAuditFilter({}), (event) => event))!
    expect(csv.includes(`"'=HYPERLINK(""https`)).toBe(true)
    expect(csv.split(/\r\n|,/).filter((cell) => /^"?[=+@\t]/.test(cell))).toEqual([])
  })
})
