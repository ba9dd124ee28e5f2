/** What can be set in the browser: by whom, what is written of it, and that it counts everywhere at once. */
import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, it } from 'vitest'
import { actorOf } from '@/db/factories'
import { eventLog } from '@/db/schema/entries'
import { settings } from '@/db/schema/settings'
import { testDatabase } from '@/db/testing'
import type { settingNames } from '@/db/vocabulary'
import { parseAuditFilter } from '@/lib/audit-filter'
import { listEvents } from '@/lib/audit-list'
import { as } from '@/lib/entries/testing'
import type { Refusal } from '@/lib/errors'
import { writtenIn } from '@/lib/i18n/mail-language'
import { asMessage, namedMessages } from '@/lib/i18n/named-messages'
import { wordsIn } from '@/lib/i18n/translate'
import type { Actor } from '@/lib/policy'
import { updateInterval } from '@/lib/projects/interval'
import { alternates } from '@/lib/registry/alternates'
import { settingsAt, settingsNow } from '@/lib/registry/settings'
import { registerVersion } from '@/lib/registry/version'
import { changeSetting } from './changing'
import { settingsFrom } from './groups'
import { orderInWords, shownGroups } from './shown'

const database = testDatabase()
let admin: Actor
beforeAll(async () => {
  admin = await actorOf(database.owner, 'admin')
})

const change = (name: (typeof settingNames)[number], given: Record<string, string>, actor = admin) =>
  as(actor, (tx) => changeSetting(actor, tx, { name, given }))
const codeOf = (deed: Promise<unknown>) => deed.then(() => 'done').catch((refusal: Refusal) => refusal.code)
const lastEvent = async () =>
  (await listEvents(admin, parseAuditFilter({ event: 'setting_changed' })))!.rows[0]!

describe('a group of settings', () => {
  it('has its usual values until it is set', async () => {
    const { organisation, languages, calendar, intervals, protocol, drafts, mail, access, retention } =
      await settingsNow()
    expect({ organisation, languages, calendar }).toEqual({
      organisation: { name: {}, mark: '', contact: '', footer: {}, filing: '', filingAddress: '' },
      languages: { inUse: ['en', 'zh', 'mn', 'ru'] },
      calendar: { zone: 'Asia/Shanghai', holidays: ['CN', 'MN', 'RU'] },
    })
    expect({ intervals, protocol, drafts, mail, access, retention }).toEqual({
      intervals: { updates: null, silence: 14, objections: 90, corrections: 14 },
      protocol: { order: [] },
      drafts: { visibility: 'public' },
      mail: { from: '' },
      access: { secondStep: 'secretariat' },
      retention: { mails: 90, refusals: 730 },
    })
  })

  it('is changed by one deed, which advances the register and tells what it was before and after', async () => {
    const before = await registerVersion()
    const given = { 'content.name.zh': ' 九市一盟合作登记册 ', 'content.mark': '9+1' }
    await change('organisation', { ...given, 'content.contact': 'office@example.org' })
    expect(await registerVersion()).toBe(before + 1)
    expect((await settingsNow()).organisation).toMatchObject({
      name: { zh: '九市一盟合作登记册' },
      mark: '9+1',
    })
    expect((await settingsAt(before)).organisation.mark).toBe('')
    await change('organisation', { ...given, 'content.contact': '' })
    const { name, person, told } = await lastEvent()
    expect([name, person?.id, told]).toEqual([
      'setting_changed',
      admin.personId,
      {
        setting: 'organisation',
        before: { contact: 'office@example.org' },
        after: { contact: '' },
      },
    ])
  })

  it('that says the same as before is no change, and leaves no line', async () => {
    const lines = () => database.owner.$count(eventLog, eq(eventLog.name, 'setting_changed'))
    const before = await lines()
    expect(await codeOf(change('drafts', { 'content.visibility': 'public' }))).toBe('as_before')
    expect(await lines()).toBe(before)
    // The database gives languages back in an order of its own.
    const named = { 'content.name.zh': '合作登记册', 'content.name.mn': 'Бүртгэл' }
    await change('organisation', named)
    expect(await codeOf(change('organisation', named))).toBe('as_before')
  })

  it.each([
    ['organisation', { 'content.contact': 'office' }, 'contact', 'address.mail'],
    ['organisation', { 'content.filingAddress': 'http://example.org' }, 'filingAddress', 'address.web'],
    ['organisation', { 'content.filingAddress': 'https://example.org' }, 'filing', 'setting.filing'],
    ['organisation', { 'content.mark': 'x'.repeat(21) }, 'mark', 'text.long'],
    ['organisation', { 'content.mark': 'a\u0000b' }, 'mark', 'text.characters'],
    ['languages', {}, 'inUse', 'setting.language'],
    ['calendar', { 'content.zone': 'Asia/Nowhere' }, 'zone', 'form'],
    [
      'intervals',
      { 'content.silence': '0', 'content.objections': '1', 'content.corrections': '1' },
      'silence',
      'setting.days',
    ],
    [
      'intervals',
      { 'content.silence': '1', 'content.objections': '366', 'content.corrections': '1' },
      'objections',
      'setting.days',
    ],
    [
      'intervals',
      { 'content.silence': '1', 'content.objections': '1', 'content.corrections': '1.5' },
      'corrections',
      'setting.days',
    ],
    ['protocol', { 'content.order': '赤峰市\nNowhere at all' }, 'order', 'setting.order'],
    ['drafts', { 'content.visibility': 'secret' }, 'visibility', 'form'],
    ['mail', { 'content.from': 'a b@example.org' }, 'from', 'address.mail'],
    ['access', { 'content.secondStep': 'nobody' }, 'secondStep', 'form'],
    ['retention', { 'content.mails': '6', 'content.refusals': '30' }, 'mails', 'setting.days'],
    ['retention', { 'content.mails': '7', 'content.refusals': '29' }, 'refusals', 'setting.days'],
  ] as const)('%s refuses %o and says so at its field', async (name, given, field, code) => {
    expect(await codeOf(change(name, given))).toBe('invalid')
    const shown = shownGroups(await settingsNow(), { action: `/at/${name}`, fields: given }, '/at')
    const { issues } = shown.find((group) => group.name === name)!
    expect(issues).toContainEqual({ path: [field], code })
  })

  it('is for administrators, in the code and in the database', async () => {
    for (const who of ['moderator', 'head.chifeng', 'delegate.chifeng', 'observer.tongliao']) {
      const actor = await actorOf(database.owner, who)
      expect(await codeOf(change('mail', { 'content.from': 'a@example.org' }, actor))).toBe('forbidden')
      const past = as(actor, (tx) =>
        tx.insert(settings).values({ name: 'mail', value: { from: 'a@example.org' } }),
      )
      await expect(past).rejects.toMatchObject({ cause: { code: '42501' } })
    }
    expect((await settingsNow()).mail.from).toBe('')
  })
})

describe('what is set counts', () => {
  it('for the name of the register, whatever signs it is made of', async () => {
    const name = `{Хот} 'й' <b>#1</b> | it''s {{x}}`
    const messages = await namedMessages(
      'ru',
      settingsFrom([{ name: 'organisation', value: { name: { ru: name } } }]),
    )
    expect(messages.shell.name).toBe(asMessage(name))
    await change('organisation', { 'content.name.ru': name, 'content.name.zh': '九市一盟' })
    expect((await wordsIn('ru', 'shell'))('name')).toBe(name)
    expect((await wordsIn('zh', 'shell'))('name')).toBe('九市一盟')
    expect((await wordsIn('en', 'shell'))('name')).toBe('Regional Cooperation Register')
  })

  it('for how often an update is owed; where nothing is chosen the machine decides', async () => {
    const days = { 'content.silence': '14', 'content.objections': '90', 'content.corrections': '14' }
    process.env.UPDATES_EVERY = 'half_year'
    expect(await updateInterval()).toBe('half_year')
    await change('intervals', { ...days, 'content.updates': 'year' })
    expect(await updateInterval()).toBe('year')
    await change('intervals', { ...days, 'content.updates': '' })
    expect(await updateInterval()).toBe('half_year')
    delete process.env.UPDATES_EVERY
    expect(await updateInterval()).toBe('quarter')
  })

  it('for the language of mails: one that is not in use is answered in the first that is', async () => {
    await change('languages', { 'content.inUse.ru': 'on', 'content.inUse.zh': 'on' })
    expect((await settingsNow()).languages.inUse).toEqual(['zh', 'ru'])
    expect([await writtenIn('ru'), await writtenIn('mn'), await writtenIn('en')]).toEqual(['ru', 'zh', 'zh'])
  })

  it('for what search engines are told: pages in languages in use alone', async () => {
    process.env.APP_ORIGIN = 'https://register.example.org'
    expect((await alternates('ru', '/ports')).languages).toEqual({
      'zh-Hans': 'https://register.example.org/zh/ports',
      ru: 'https://register.example.org/ru/ports',
    })
    delete process.env.APP_ORIGIN
  })

  it('for the order of delegations, typed by names in any language and shown in the reader’s', async () => {
    await change('protocol', { 'content.order': '锦州市\r\n\r\nchifeng\nJinzhou\nXilingol League' })
    const { order } = (await settingsNow()).protocol
    expect(order).toEqual(['jinzhou', 'chifeng', 'xilingol'])
    const parties = order.map((slug) => ({
      slug,
      name: slug === 'xilingol' ? {} : { en: slug === 'chifeng' ? 'Same' : 'Same', zh: slug },
      province: {},
      code: '',
    }))
    expect(orderInWords(order, parties, 'en')).toBe('jinzhou\nchifeng\nxilingol')
    expect(orderInWords(['chifeng'], [parties[1]!], 'en')).toBe('Same')
  })

  it('a value stored by an earlier release is whole when it is read', async () => {
    await database.owner.execute(sql`
      insert into settings (name, value) values ('organisation', '{"mark": "A"}'::jsonb)
      on conflict (name) do update set value = excluded.value`)
    await database.owner.execute(sql`update register_state set version = version + 1`)
    expect((await settingsNow()).organisation).toEqual({
      name: {},
      mark: 'A',
      contact: '',
      footer: {},
      filing: '',
      filingAddress: '',
    })
  })
})
