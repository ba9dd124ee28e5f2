/** The minutes of a meeting: written from a skeleton, circulated, corrected by passage, answered, adopted, on paper. */
import { inDatabase } from './database'
import { type Drafted, move, publishMeeting } from './entries'
import { expect, test } from './fixtures'
import { circulateMinutes, letDaysPass } from './minutes'
import { ask, write } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const minutes = (key: string, values?: Record<string, string | number>) => say(`minutes.${key}`, values)

const minutesOf = (meetingId: string) =>
  inDatabase(async (sql) => {
    const [row] = await sql`select id, slug from minutes where meeting_id = ${meetingId}`
    return row as unknown as { id: string; slug: string }
  })
const openRevision = (minutesId: string) =>
  inDatabase(async (sql) => {
    const [row] = await sql`select id from revisions where entry_id = ${minutesId}
      and status in ('draft', 'awaiting_endorsement', 'submitted')`
    return { revisionId: row!.id as string }
  })

/** A rectification of the agreement of this title, to which nobody objected in the time. */
async function rectifySigned(title: string): Promise<void> {
  const agreement = await inDatabase(async (sql) => {
    const [row] = await sql`select id from agreements where title->>'en' = ${title}`
    return row!.id as string
  })
  const answer = await write(
    '/api/rectifications',
    {
      ...{ agreement, locale: 'en', language: 'en', place: 'First paragraph', days: 90 },
      ...{ wrong: 'once a year', corrected: 'twice a year', reason: 'A slip.', notified: '2024-08-01' },
    },
    { as: 'delegate.chifeng' },
  )
  if (answer.status !== 200) throw new Error(`not drafted: ${answer.text}`)
  const drafted: Drafted = JSON.parse(answer.text)
  await move(drafted, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])
}

test('minutes are written by the host, corrected by a guest, and adopted', async ({ page, signInAs }) => {
  const title = `Minuted conference ${crypto.randomUUID().slice(0, 8)}`
  const meeting = await publishMeeting({
    title: { en: title, zh: '会议（示例）' },
    state: 'held',
    starts: '2024-05-28T09:00',
    ends: '2024-05-28T17:00',
  })
  const host = await signInAs('delegate.chifeng', { javaScriptEnabled: false })

  await test.step('without script, from a skeleton of what is known', async () => {
    await host.goto(`/en/meetings/${meeting.slug}`)
    await host.getByRole('link', { name: minutes('start.link') }).click()
    await host.getByRole('button', { name: minutes('start.button') }).click()
    const text = host.getByLabel(minutes('textOf', { language: 'English' }))
    await expect(text).toHaveValue(new RegExp(`# Minutes: ${title}[\\s\\S]*28 May 2024[\\s\\S]*Chifeng`))
    await text.fill('# Minutes\n\nThe parties meet twice a year.\n\n<script>alert(1)</script>')
    await host.getByRole('button', { name: minutes('saveAndLook') }).click()
    await expect(host.getByText('<script>alert(1)</script>')).toBeVisible()
    await host.getByRole('button', { name: say('workspace.check.submit') }).click()
    await expect(host.getByText(say('workspace.done.submit'))).toBeVisible()
  })

  const begun = await inDatabase(async (sql) => {
    const [row] = await sql`select id from revisions where content->>'meeting' = ${meeting.id}`
    return { revisionId: row!.id as string }
  })
  await move(begun, ['head.chifeng', 'endorse'], ['moderator', 'publish'])
  const { id, slug } = await minutesOf(meeting.id)
  expect((await ask(`/en/meetings/${meeting.slug}/minutes`)).status).toBe(404)

  await test.step('a guest’s head asks for a passage to read otherwise', async () => {
    const head = await signInAs('head.jinzhou', { javaScriptEnabled: false })
    await head.goto('/en/workspace')
    await head.locator(`a[href="/en/workspace/minutes/${slug}"]`).click()
    await head.getByRole('link', { name: minutes('passage', { number: 2 }) }).click()
    const wording = head.getByLabel(minutes('ask.after', { number: 2 }))
    await expect(wording).toHaveValue('The parties meet twice a year.')
    await wording.fill('The parties meet once a year.')
    await head.getByLabel(minutes('ask.reason'), { exact: true }).fill('Once was agreed.')
    await head.getByLabel(minutes('ask.confirm')).check()
    await head.getByRole('button', { name: minutes('ask.button') }).click()
    await expect(head.getByText(say('workspace.done.ask-correction'))).toBeVisible()
    await expect(head.locator('del')).toContainText('twice')
    await expect(head.locator('ins')).toContainText('once')
  })

  await test.step('the days pass, but an open correction keeps them from being adopted', async () => {
    await letDaysPass(id)
    expect((await ask(`/en/meetings/${meeting.slug}/minutes`)).status).toBe(404)
  })

  await test.step('the secretariat answers it in a new revision', async () => {
    const moderator = await signInAs('moderator')
    await moderator.goto(`/en/workspace/minutes/${slug}`)
    await moderator.getByRole('button', { name: minutes('revise.button') }).click()
    const text = moderator.getByLabel(minutes('textOf', { language: 'English' }))
    await text.fill((await text.inputValue()).replace('twice', 'once'))
    await text.press('Control+End')
    await moderator
      .getByRole('button', { name: minutes('insert.decision') })
      .first()
      .click()
    await expect(text).toHaveValue(/\*\*Decision\.\*\*/)
    await moderator.getByLabel(say('words.correctionOutcomes.accepted')).check()
    await moderator.getByRole('button', { name: minutes('saveAndLook') }).click()
    await expect(moderator.locator('ins').first()).toContainText('once')
    await moderator.getByRole('button', { name: say('workspace.check.submit') }).click()
    await expect(moderator.getByText(say('workspace.done.submit'))).toBeVisible()
    await move(await openRevision(id), ['moderator2', 'publish'])
    await moderator.goto(`/en/workspace/minutes/${slug}/revisions`)
    await expect(moderator.getByRole('heading', { name: /Revision 1 and revision 2/ })).toBeVisible()
  })

  await test.step('nobody asks for more, so they are adopted, public, and on paper', async () => {
    await letDaysPass(id)
    await page.goto(`/en/meetings/${meeting.slug}`)
    await page.getByRole('link', { name: minutes('read') }).click()
    await expect(page.getByText('The parties meet once a year.')).toBeVisible()
    await expect(page.getByText(/^SHA-256 of the text as adopted [0-9a-f]{64}$/)).toBeVisible()
    const paper = await ask(`/en/meetings/${meeting.slug}/minutes.pdf`)
    expect([paper.status, paper.text.slice(0, 8)]).toEqual([200, '%PDF-1.7'])
    expect((await ask(`/id/minutes/${slug}.json`)).status).toBe(200)
  })

  await test.step('signed ones become an agreement in one step, to which an error leads', async () => {
    await page.goto(`/en/meetings/${meeting.slug}/minutes`)
    await expect(page.getByText(minutes('rectified.unsigned'))).toBeVisible()
    await host.goto(`/en/workspace/minutes/${slug}`)
    await host.getByRole('button', { name: minutes('instrument.button') }).click()
    await expect(host).toHaveURL(/\/workspace\/drafts\//)
    const content = await inDatabase(async (sql) => {
      const [row] = await sql`select content from revisions where content->>'type' = 'minutes'
        and content->'title'->>'en' = ${minutes('skeleton.title', { title })}`
      return row!.content as { parties: unknown[]; sources: { url: string }[] }
    })
    expect(content.parties).toHaveLength(2)
    expect(content.sources[0]!.url).toMatch(new RegExp(`/id/minutes/${slug}$`))
    const revisionId = new URL(host.url()).pathname.split('/').at(-1)!
    await move({ revisionId }, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'])
    await move({ revisionId }, ['moderator', 'publish'])
    const signed = minutes('skeleton.title', { title })
    await page.goto(`/en/meetings/${meeting.slug}`)
    await page.getByRole('link', { name: signed }).click()
    const made = page.locator('section', { has: page.locator('h2#made-of') })
    await expect(made).toContainText(title)
    await made.getByRole('link', { name: /^minutes of meeting M/ }).click()
    const rectified = page.locator('section', { has: page.locator('h2#rectified') })
    await expect(rectified.getByRole('link', { name: signed })).toBeVisible()
    await expect(rectified.getByRole('link', { name: say('rectification.publicLink') })).toHaveAttribute(
      'href',
      /\/workspace\/agreements\/[^/]+\/rectify$/,
    )
    await host.goto(`/en/workspace/minutes/${slug}`)
    await expect(host.getByRole('button', { name: minutes('instrument.button') })).toHaveCount(0)
  })

  await test.step('a rectification to which nobody objected marks them as rectified, on every form of theirs', async () => {
    const mark = page.getByText(minutes('rectified.mark'), { exact: true })
    await page.goto(`/en/meetings/${meeting.slug}/minutes`)
    await expect(mark).toHaveCount(0)
    await rectifySigned(minutes('skeleton.title', { title }))
    await page.reload()
    await expect(mark).toBeVisible()
    await page.goto(`/en/meetings/${meeting.slug}`)
    await expect(mark).toBeVisible()
    const record = JSON.parse((await ask(`/id/minutes/${slug}.json`)).text)
    expect(record.rectifications).toMatchObject([{ state: 'adopted' }])
  })
})

test('a text whose saving was refused is not lost', async ({ signInAs }) => {
  const { id, slug } = await circulateMinutes({ en: '# Minutes\n\nAs agreed.' })
  const moderator = await signInAs('moderator')
  await moderator.goto(`/en/workspace/minutes/${slug}`)
  await moderator.getByRole('button', { name: minutes('revise.button') }).click()
  const text = moderator.getByLabel(minutes('textOf', { language: 'English' }))
  // A page that has just come may not yet listen.
  await expect(async () => {
    await text.fill('')
    await text.fill('Typed for an hour.')
    const kept = await moderator.evaluate(() => JSON.stringify({ ...sessionStorage, ...localStorage }))
    expect(kept).toContain('Typed for an hour.')
  }).toPass()
  const { revisionId } = await openRevision(id)
  await inDatabase((sql) => sql`update revisions set version = version + 1 where id = ${revisionId}`)
  await moderator.getByRole('button', { name: minutes('saveAndLook') }).click()
  await expect(moderator.getByText(say('errors.refusals.stale'))).toBeVisible()
  await expect(text).toHaveValue('Typed for an hour.')
  await moderator.getByRole('button', { name: minutes('saveAndLook') }).click()
  await expect(moderator.getByText('Typed for an hour.').first()).toBeVisible()
})
