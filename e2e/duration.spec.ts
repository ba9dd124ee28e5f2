/** How long an agreement holds: from the delegate's form to lists of days to come and to calendars. */
import ICAL from 'ical.js'
import { draftAgreement, move } from './entries'
import { expect, test } from './fixtures'
import { ask } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const form = (key: string) => say(`workspace.form.fields.${key}`)

test('a delegate says until when it holds, and everybody reads the days that come of it', async ({
  page,
  signInAs,
}) => {
  const title = `Protocol ${crypto.randomUUID().slice(0, 8)} (sample)`
  const draft = await draftAgreement('delegate.chifeng', { title: { en: title } })
  const delegate = await signInAs('delegate.chifeng')
  await delegate.goto(`/en/workspace/drafts/${draft.revisionId}`)
  const clause = delegate.getByRole('group', { name: form('duration'), exact: true })

  await test.step('what has no end cannot go on', async () => {
    await clause.getByLabel(form('renewal')).fill('2')
    await delegate.getByRole('button', { name: say('workspace.form.check') }).click()
    await delegate
      .getByRole('alert')
      .getByRole('link', { name: say('errors.issues.duration.renewal') })
      .click()
  })

  await test.step('it is said as the text has it', async () => {
    await delegate.getByLabel(form('expires'), { exact: true }).fill('2051-06-30')
    await clause.getByLabel(form('noticePeriod')).fill('6')
    await delegate.getByRole('button', { name: say('workspace.form.check') }).click()
    await expect(delegate.getByRole('heading', { name: say('workspace.check.title') })).toBeVisible()
    await expect(delegate.getByText('Goes on for 2 years each time, unless notice is given.')).toBeVisible()
    await expect(delegate.getByText('Notice must be given 6 months before.')).toBeVisible()
  })

  await move(draft, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])

  await test.step('published, its page says until when notice can be given', async () => {
    await page.goto(`/en/agreements?q=${encodeURIComponent(title)}`)
    await page.getByRole('link', { name: title, exact: true }).click()
    const section = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: say('agreement.duration.heading') }) })
    await expect(section).toContainText('The current period ends: 30 June 2051.')
    await expect(section).toContainText('Last day to give notice for this period: 30 December 2050.')
  })

  await test.step('it is among the days to come, and no other party’s', async () => {
    await page.goto('/en/deadlines?party=chifeng')
    const row = page.getByRole('row').filter({ has: page.getByRole('link', { name: title }) })
    await expect(row.first()).toContainText('30 December 2050')
    await expect(row.first()).toContainText(say('words.deadlineKinds.notice'))
    await page.goto('/en/deadlines?party=tongliao')
    await expect(page.getByRole('link', { name: title })).toHaveCount(0)
  })

  await test.step('and another program takes it into its calendar', async () => {
    const answer = await ask('/members/chifeng/calendar.ics?lang=en')
    expect([answer.status, answer.headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
    const events = new ICAL.Component(ICAL.parse(answer.text))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
      .filter(({ summary }) => summary.includes(title))
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2050-12-30', '2051-06-30'])
    const again = await ask('/members/chifeng/calendar.ics?lang=en', {
      headers: { 'if-none-match': answer.headers.etag! },
    })
    expect(again.status).toBe(304)
    expect((await ask('/members/tongliao/calendar.ics')).text).not.toContain(title)
    expect((await ask('/members/nobody/calendar.ics')).status).toBe(404)
    expect((await ask('/bodies/nine-plus-one/calendar.ics')).status).toBe(200)
    expect((await ask('/calendar.ics?lang=zh')).text).toContain('临近期限')
  })
})
