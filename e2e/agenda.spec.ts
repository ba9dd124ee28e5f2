/** The agenda of a meeting: put together by hosts and guests, published, and written along in session. */

import { PDFDocument } from '@cantoo/pdf-lib'
import type { Page } from '@playwright/test'
import { inDatabase } from './database'
import { move, publishMeeting } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')
/** A part of a page, by the id of its heading. */
const part = (page: Page, id: string) => page.locator('section', { has: page.locator(`h2#${id}`) })
const deed = (name: string) => say(`agenda.deeds.${name}`)

const noteOf = (item: string) =>
  inDatabase(async (sql) => {
    const [row] = await sql`select notes from agenda_items where id = ${item}`
    return row!.notes as string
  })

const topicsOf = (email: string) =>
  inDatabase(async (sql) => {
    const rows = await sql`select topic from subscriptions where email = ${email}`
    return rows.map(({ topic }) => topic as string)
  })

test('hosts put items in order, a guest proposes one, and everybody reads what is published', async ({
  page,
  signInAs,
}) => {
  const meeting = await publishMeeting({ title: { en: 'Sample meeting with an agenda' } })
  const address = `/en/workspace/meetings/${meeting.slug}/agenda`
  const host = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await host.goto(address)
  for (const [title, minutes] of [
    ['Customs (sample)', '30'],
    ['Opening (sample)', '15'],
  ]) {
    const form = part(host, 'add')
    await form
      .getByRole('group', { name: say('agreement.fields.title') })
      .getByLabel('English')
      .fill(title!)
    await form.getByLabel(say('agreement.fields.minutes')).fill(minutes!)
    if (title === 'Opening (sample)') {
      const name = 'programme.pdf'
      const programme = await PDFDocument.create()
      programme.addPage([300, 400])
      const buffer = Buffer.from(await programme.save({ useObjectStreams: false }))
      await form.getByLabel(say('forms.parts.file')).setInputFiles({ name, mimeType: '', buffer })
    }
    await form.getByRole('button', { name: deed('add') }).click()
    await expect(host.getByText(say('workspace.done.agenda'))).toBeVisible()
  }
  await host.getByRole('button', { name: say('agenda.deedOn', { deed: deed('up'), number: '2' }) }).click()
  const headings = part(host, 'items').locator('h3')
  await expect(headings).toHaveText(['1 Opening (sample)', '2 Customs (sample)'])
  await expect(part(host, 'items').locator('ol > li').nth(1)).toContainText('09:15')

  const guest = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await guest.goto(address)
  await expect(guest.getByRole('button', { name: deed('add') })).toHaveCount(0)
  await guest.getByLabel(say('agreement.fields.minutes')).fill('25')
  await guest.getByRole('button', { name: deed('propose') }).click()
  await expect(guest.getByText(say('errors.refusals.title_missing'))).toBeVisible()
  await expect(guest.getByLabel(say('agreement.fields.minutes'))).toHaveValue('25')
  await guest.getByLabel('English').first().fill('Railway tariffs (sample)')
  await guest.getByRole('button', { name: deed('propose') }).click()
  await host.goto(address)
  await part(host, 'aside')
    .getByRole('button', { name: deed('accept') })
    .click()
  await expect(headings.nth(2)).toHaveText('3 Railway tariffs (sample)')

  await host.getByRole('button', { name: say('agenda.publish') }).click()
  await expect(host).toHaveURL(/\/workspace\/revisions\//)
  const revisionId = new URL(host.url()).pathname.split('/').at(-1)!
  await page.goto(`/en/meetings/${meeting.slug}`)
  await expect(part(page, 'agenda')).toHaveCount(0)
  await move({ revisionId }, ['head.chifeng', 'endorse'], ['moderator', 'publish'])
  await page.reload()
  await expect(part(page, 'agenda').locator('ol > li')).toHaveCount(2)
  await expect(part(page, 'agenda').locator('ol > li').first()).toContainText('Opening (sample)')
  await expect(part(page, 'agenda')).toContainText(say('agenda.internalMore', { count: 1 }))
  const paper = part(page, 'agenda').getByRole('link', { name: 'programme.pdf' })
  const answer = await page.request.get((await paper.getAttribute('href'))!)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'application/pdf'])

  await page.getByText(say('subscriptions.meeting.title'), { exact: true }).click()
  await page.getByLabel(say('subscriptions.form.what')).selectOption({ label: '2 Customs (sample)' })
  await page.getByLabel(say('subscriptions.form.email')).fill('reader-of-items@example.org')
  await page.getByRole('button', { name: say('subscriptions.form.submit') }).click()
  await expect(page.getByText(say('subscriptions.done.asked'))).toBeVisible()
  expect(await topicsOf('reader-of-items@example.org')).toEqual(['agenda_item'])
})

test.describe('in session', () => {
  test.use({ expected: [/status of 412|ERR_INTERNET_DISCONNECTED/] })

  test('what is written outlives a lost connection, and nobody writes over another', async ({ signInAs }) => {
    const meeting = await publishMeeting({ title: { en: 'Sample meeting in session' } })
    const host = await signInAs('delegate.chifeng')
    await host.goto(`/en/workspace/meetings/${meeting.slug}/agenda`)
    await part(host, 'add').getByLabel('English').first().fill('Quarantine (sample)')
    await part(host, 'add')
      .getByRole('button', { name: deed('add') })
      .click()
    await expect(part(host, 'items').locator('h3')).toHaveText('1 Quarantine (sample)')
    const item = (await part(host, 'items').locator('li').first().getAttribute('id'))!.replace('item-', '')

    const address = `/en/workspace/meetings/${meeting.slug}/session`
    const other = await signInAs('moderator')
    for (const one of [host, other]) await one.goto(address)
    await host.getByRole('button', { name: deed('start') }).click()
    await expect(host.getByRole('button', { name: deed('stop') })).toBeVisible()

    const notes = say('agenda.notes', { number: '1' })
    await host.context().setOffline(true)
    await host.getByLabel(notes).fill('Both sides agree.')
    await expect(host.getByRole('status').first()).not.toHaveText(say('workspace.save.saved'))
    await host.context().setOffline(false)
    await expect.poll(() => noteOf(item)).toBe('Both sides agree.')

    await other.getByLabel(notes).fill('The deadline is May.')
    await expect(other.getByRole('alert').filter({ hasText: 'Both sides agree.' })).toBeVisible()
    await other.getByRole('button', { name: say('agenda.keepBoth') }).click()
    await expect.poll(() => noteOf(item)).toBe('Both sides agree.\n\nThe deadline is May.')

    await test.step('nor without script, where both texts stand on the page that refuses', async () => {
      const plain = await signInAs('moderator2', { javaScriptEnabled: false })
      await plain.goto(address)
      await host.goto(address)
      await host.getByLabel(notes).fill('Settled.')
      await expect.poll(() => noteOf(item)).toBe('Settled.')
      await plain.getByLabel(notes).fill('Not settled.')
      await plain.getByRole('button', { name: deed('note') }).click()
      await expect(plain.getByText(say('errors.refusals.stale'))).toBeVisible()
      await expect(plain.getByLabel(notes)).toHaveValue('Not settled.')
      await expect(part(plain, 'items')).toContainText(`${say('agenda.standing')}Settled.`)
      await plain.getByRole('button', { name: deed('note') }).click()
      await expect.poll(() => noteOf(item)).toBe('Not settled.')
    })
  })
})
