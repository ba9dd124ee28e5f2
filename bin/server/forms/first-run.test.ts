/** Every field of the first run, filled in as no form expects, in a register in which nothing is recorded. */
import { sql } from 'drizzle-orm'
import { beforeAll, beforeEach, expect, it, vi } from 'vitest'
import { heldForms } from '@/db/schema/factors'
import { posts, tries } from '@/db/schema/people'
import { setupCodes } from '@/db/schema/settings'
import { testDatabase } from '@/db/testing'
import { currentActor, sessionSecret, setupToken } from '@/lib/auth'
import { as } from '@/lib/entries/testing'
import { Refusal } from '@/lib/errors'
import { beginRegister } from '@/lib/founding/first-body'
import { findHeldSetUp, holdSetUp } from '@/lib/people/setting-up'
import { offerSetup, takeSetupCode } from '@/lib/people/setup-code'
import type { Actor } from '@/lib/policy'
import { anything, origin, passwords, type Row, tryRow } from './testing'

vi.mock('@/lib/auth', async (original) => ({
  ...(await original<typeof import('@/lib/auth')>()),
  currentActor: vi.fn(),
  sessionSecret: vi.fn(),
  setupToken: vi.fn(),
}))

const database = testDatabase({ empty: true })
let code: string
let count = 0

const settings: Row[] = [
  {
    file: 'setup/settings/[name]/route.ts',
    params: { name: 'organisation' },
    fields: {
      ...{ 'content.name.zh': '例', 'content.mark': '9+1', 'content.contact': 'office@example.org' },
      ...{ 'content.footer.zh': '例', 'content.filing': '蒙ICP备1号' },
      'content.filingAddress': 'https://beian.example.org/',
    },
  },
  {
    file: 'setup/settings/[name]/route.ts',
    params: { name: 'languages' },
    fields: { 'content.inUse.zh': 'on', 'content.inUse.en': 'on' },
  },
  {
    file: 'setup/settings/[name]/route.ts',
    params: { name: 'calendar' },
    fields: { 'content.zone': 'Asia/Ulaanbaatar', 'content.holidays.CN': 'on' },
  },
  {
    file: 'setup/settings/[name]/route.ts',
    params: { name: 'mail' },
    fields: { 'content.from': 'register@example.org' },
  },
  { file: 'setup/test-mail/route.ts', fields: { to: 'office@example.org' } },
]
const steps: Row[] = [
  { file: 'setup/route.ts', fields: { code: '' }, before: async () => ({ fields: { code } }) },
  ...settings.map((row) => ({ ...row, kept: Object.keys(row.fields) })),
]

const { again } = passwords
const administrator: Row = {
  file: 'setup/administrator/route.ts',
  fields: { name: '王秘书', email: 'first@example.org', password: again, again },
  kept: ['name', 'email'],
  before: async () => ({ fields: { email: `first.${++count}@example.org` } }),
  slow: true,
}
/** Whoever came to administer does so no more, and a new code is given. */
async function nobodyAdministers() {
  const { owner } = database
  await owner.delete(tries)
  if (!(await owner.$count(setupCodes))) {
    await owner.update(posts).set({ heldUntil: sql`now()` })
    code = (await offerSetup(owner))!
  }
  vi.mocked(setupToken).mockResolvedValue(await takeSetupCode(code, '192.0.2.1'))
}
const keptInFirstRun = async (held: string) => (await findHeldSetUp(await setupToken(), held))?.fields

beforeAll(async () => {
  Object.assign(process.env, {
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    NEXTAUTH_SECRET: 'a secret for tests, of more than 32 characters',
  })
  code = (await offerSetup(database.owner))!
})
beforeEach(() => {
  vi.mocked(currentActor).mockResolvedValue(null)
  vi.mocked(sessionSecret).mockResolvedValue(null)
})

it.each(
  [...steps, administrator].map((row) => [Object.values(row.params ?? {})[0] ?? row.file, row] as const),
)('%s is taken, or refused with a sentence and kept', async (_, row) => {
  await tryRow(row, nobodyAdministers, keptInFirstRun)
})

it('what is kept is for whoever has the code, and gone when somebody administers', async () => {
  const { owner } = database
  await owner.delete(tries)
  expect([await owner.$count(setupCodes), await owner.$count(heldForms)]).toEqual([0, 0])
  await nobodyAdministers()
  const token = (await setupToken())!
  const form = { action: '/api/setup/settings/mail', fields: { 'content.from': 'x' }, page: '/en/setup' }
  const held = (await holdSetUp(token, form))!
  expect(await findHeldSetUp(token, held)).toEqual(form)
  for (const other of [null, `${token}x`]) {
    expect(await findHeldSetUp(other, held)).toBeNull()
    expect(await holdSetUp(other, form)).toBeNull()
  }
  const second = (await holdSetUp(token, form))!
  expect([await findHeldSetUp(token, held), await owner.$count(heldForms)]).toEqual([null, 1])
  await owner.update(setupCodes).set({ codeHash: 'of another start' })
  expect(await findHeldSetUp(token, second)).toBeNull()
})

it('the first body begins with any of them in its name and its date, or is refused with a sentence', async () => {
  const [post] = await database.owner.select().from(posts)
  await database.owner.update(posts).set({ heldUntil: null })
  const admin: Actor = {
    personId: post!.personId,
    post: { id: post!.id, role: 'administrator', partyId: null },
  }
  const undone = new Error('undone')
  for (const text of anything) {
    for (const wrong of [{ name: { en: text } }, { formed: text }, { members: [text] }]) {
      const given = { name: { en: 'Sample' }, kind: 'forum' as const, formed: '2007', members: [], ...wrong }
      const begun = as(admin, async (tx) => {
        await beginRegister(admin, tx, given)
        throw undone
      })
      const error: unknown = await begun.catch((thrown) => thrown)
      if (error !== undone)
        expect([text.slice(0, 20), error]).toEqual([text.slice(0, 20), expect.any(Refusal)])
    }
  }
})
