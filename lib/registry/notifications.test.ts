import { beforeAll, expect, it } from 'vitest'
import { actOf, idOf } from '@/db/factories'
import { testDatabase } from '@/db/testing'
import { cast, published } from '@/lib/entries/testing'
import { writtenNumber } from '@/lib/notification-number'
import { findNotification } from './notification'
import { notificationSearch, parseNotificationFilter } from './notification-filter'
import { listNotifications } from './notifications'
import { registerVersion } from './version'

const database = testDatabase()
const year = new Date().getUTCFullYear()
const n = (number: number) => `N.${year}.${String(number).padStart(3, '0')}`
let version = 0

const numbers = async (search: string, length?: number) => {
  const page = await listNotifications(version, parseNotificationFilter(new URLSearchParams(search)), length)
  return page.rows.map(writtenNumber)
}

// The founding records have 1 to 16. Public: 17 to 19. For members: 20 to 22. Public: 23 and 24.
beforeAll(async () => {
  const { owner } = database
  const { jinzhou } = await cast(owner)
  await published(owner, { title: { en: 'Open to all' }, subjects: ['water'] })
  await published(owner, { title: { en: 'Closed' }, visibility: 'members', subjects: ['water'] })
  const body = await idOf(owner, 'body', 'nine-plus-one')
  await published(owner, { title: { en: 'Of a body' }, subjects: ['energy'], body }, [
    actOf(jinzhou, { act: 'approved', date: '2025', effect: '2025-03-01' }),
  ])
  version = await registerVersion()
})

it('the log is read from its latest end, page by page, there and back', async () => {
  expect(await numbers('', 3)).toEqual([n(24), n(23), n(19)])
  expect(await numbers(`after=${n(19)}`, 3)).toEqual([n(18), n(17), n(16)])
  expect(await numbers(`before=${n(16)}`, 3)).toEqual([n(19), n(18), n(17)])
  expect(await numbers(`before=${n(19)}`, 3)).toEqual([n(24), n(23)])
  const all = parseNotificationFilter({})
  expect(await listNotifications(version, all, 21)).toMatchObject({ newer: false, older: false })
  expect(await listNotifications(version, all, 20)).toMatchObject({ newer: false, older: true })
})

it('what is not public is not there, and its number is nobody’s', async () => {
  expect(await numbers('subject=water')).toEqual([n(19), n(18), n(17)])
  for (const hidden of [20, 21, 22])
    expect(await findNotification(version, { year, number: hidden })).toBeNull()
  expect(await findNotification(version, { year, number: 23 })).toMatchObject({
    previous: { year, number: 19 },
    next: { year, number: 24 },
  })
})

it('a party’s are its own acts and the registration of what it is a party to', async () => {
  expect(await numbers('party=jinzhou&subject=water')).toEqual([n(19), n(17)])
  expect(await numbers('party=chifeng&subject=water')).toEqual([n(18), n(17)])
  expect(await numbers('party=nobody-known')).toEqual([])
})

it('each filter narrows, by kind of notification or of act, by body and by agreement', async () => {
  expect(await numbers('kind=approved')).toEqual([n(24)])
  expect(await numbers('kind=registration&body=nine-plus-one&subject=energy')).toEqual([n(23)])
  expect(await numbers('body=no-such-body')).toEqual([])
  const { agreement } = (await findNotification(version, { year, number: 24 }))!
  expect(await numbers(`agreement=${agreement.slug}`)).toEqual([n(24), n(23)])
})

it('one tells the day of the act, from when it takes effect and when it was notified apart', async () => {
  expect(await findNotification(version, { year, number: 24 })).toMatchObject({
    kind: 'act',
    act: 'approved',
    date: '2025',
    effect: '2025-03-01',
    issuedAt: expect.stringMatching(new RegExp(`^${year}-`)),
    party: { slug: 'jinzhou' },
    byImport: false,
    others: [],
    next: null,
  })
})

it('an address that makes no sense is the whole log', () => {
  const read = (search: string) => notificationSearch(parseNotificationFilter(new URLSearchParams(search)))
  expect(read('party=../x&subject=no&kind=DROP&after=1&before=N.2026.14')).toBe('')
  expect(read('kind=act&party=chifeng&after=N.2026.014')).toBe('?party=chifeng&kind=act&after=N.2026.014')
})
