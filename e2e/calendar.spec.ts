/** The calendar of meetings: found by month and place, told on every clock, taken into other calendars. */
import ICAL from 'ical.js'
import { publishMeeting } from './entries'
import { expect, test } from './fixtures'
import { ask } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')

const eventsIn = (text: string) =>
  new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))

test('a meeting is found in the calendar, told on each delegation’s clock, and taken along', async ({
  page,
}) => {
  const mark = crypto.randomUUID().slice(0, 8)
  const title = `Talks; ports, fairs & <b>trade</b> 🚢 ${mark}`
  const { slug } = await publishMeeting({
    title: { en: title },
    place: { en: `Khovd ${mark}` },
    starts: '2038-10-01T23:30',
    ends: '2038-10-02T12:00',
    zone: 'Asia/Hovd',
    state: 'confirmed',
  })

  await test.step('it is listed under its month, by place, and stands in the month’s grid', async () => {
    await page.goto('/en/meetings')
    await page.getByText(say('calendar.filter.heading'), { exact: true }).click()
    await page.getByLabel(say('calendar.filter.place')).fill(`khovd ${mark}`)
    await page.getByRole('button', { name: say('calendar.filter.apply') }).click()
    await expect(page).toHaveURL(/place=khovd/)
    await expect(page.getByRole('heading', { name: 'October 2038', level: 3 })).toBeVisible()
    const grid = page.getByRole('table', { name: 'Meetings in October 2038' })
    await expect(grid.getByRole('link', { name: title })).toHaveCount(2)
    await expect(grid.getByRole('link', { name: `23:30 ${title}` })).toHaveCount(1)
    await page.getByRole('link', { name: say('calendar.grid.next') }).click()
    await expect(page.getByRole('heading', { name: 'November 2038', level: 2 })).toBeVisible()
    await expect(page.getByRole('table').getByRole('link', { name: title })).toHaveCount(0)
    await page.setViewportSize({ width: 360, height: 800 })
    await expect(page.getByRole('table')).toHaveCount(0)
    await page.getByRole('link', { name: title }).click()
  })

  await test.step('its page tells the time in Beijing, on the next day, and the holiday', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    const row = page.getByRole('row').filter({ hasText: say('words.meetingZones.Asia/Shanghai') })
    await expect(row).toContainText('2 October 2038, 00:30–13:00 (the day after)')
    await expect(row.getByRole('link', { name: 'Jinzhou' })).toBeVisible()
    await expect(page.getByText('1 October 2038: National Day (China)')).toBeVisible()
    const data = JSON.parse((await page.locator('script[type="application/ld+json"]').textContent())!)
    expect([data['@type'], data.startDate]).toEqual(['Event', '2038-10-01T23:30+07:00'])
  })

  await test.step('another program takes it in, alone and with the others of its party', async () => {
    for (const address of [`/meetings/${slug}.ics`, '/members/jinzhou/calendar.ics', '/calendar.ics']) {
      const answer = await ask(`${address}?lang=en`)
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
      const [event] = eventsIn(answer.text).filter(({ summary }) => summary === title)
      expect(event!.startDate.toJSDate().toISOString()).toBe('2038-10-01T16:30:00.000Z')
      expect(event!.location).toBe(`Khovd ${mark}`)
    }
    // Other journeys publish meanwhile: until nobody does between the two, it has changed.
    await expect(async () => {
      const first = await ask(`/meetings/${slug}.ics?lang=en`)
      const headers = { 'if-none-match': first.headers.etag! }
      expect((await ask(`/meetings/${slug}.ics?lang=en`, { headers })).status).toBe(304)
    }).toPass()
    expect((await ask('/members/tongliao/calendar.ics')).text).not.toContain(mark)
    for (const form of ['csv', 'json', 'atom'])
      expect((await ask(`/en/meetings.${form}?place=${mark}`)).text).toContain(slug)
    expect((await ask(`/meetings/nobody.ics`)).status).toBe(404)
  })

  await test.step('and whoever wants is told of changes by mail', async () => {
    await page.getByText(say('subscriptions.meeting.title'), { exact: true }).click()
    await page.getByLabel(say('subscriptions.form.email')).fill(`${mark}@example.org`)
    await page.getByRole('button', { name: say('subscriptions.form.submit') }).click()
    await expect(page.getByText(say('subscriptions.done.asked'))).toBeVisible()
  })
})

test('a person opens a calendar of their own, moves it and ends it, without a script', async ({
  signInAs,
}) => {
  const observer = await signInAs('observer.tongliao', { javaScriptEnabled: false })
  const address = () => observer.getByRole('link', { name: /\/calendars\/.*\.ics$/ })
  const pathOf = async () => new URL((await address().getAttribute('href'))!).pathname
  await observer.goto('/en/workspace')
  await observer.getByRole('button', { name: say('calendar.own.open') }).click()
  const first = await pathOf()
  const answer = await ask(first)
  expect([answer.status, answer.headers['cache-control']]).toEqual([200, 'private, no-cache'])
  expect((await ask(first.replace(/.{5}\.ics$/, 'AAAAA.ics'))).status).toBe(404)

  await observer.getByRole('button', { name: say('calendar.own.renew') }).click()
  const second = await pathOf()
  expect([(await ask(first)).status, (await ask(second)).status]).toEqual([404, 200])

  await observer.getByRole('button', { name: say('calendar.own.end') }).click()
  await expect(observer.getByRole('button', { name: say('calendar.own.open') })).toBeVisible()
  expect((await ask(second)).status).toBe(404)
})
