/** An agreement from the first word of its draft to the public register, and its correction. */
import type { Page } from '@playwright/test'
import { publishAgreement } from './entries'
import { expect, test } from './fixtures'
import { read } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const button = (page: Page, key: string, values?: Record<string, string | number>) =>
  page.getByRole('button', { name: say(key, values), exact: true })
const field = (key: string) => say(`workspace.form.fields.${key}`)

/** Waits until the bar below the form says that all is saved. */
async function saved(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Saved \d\d:\d\d/ })).toBeVisible()
}

/** Where the public looks: the text is in none of it, or in all. */
async function publicPlaces(words: string): Promise<boolean[]> {
  const search = `?q=${encodeURIComponent(words)}`
  const places = ['/en', '/en/agreements', '/en/agreements.csv', '/en/agreements.json', '/en/agreements.atom']
  const all = await Promise.all([
    ...places.map((place) => read(place)),
    ...places.slice(1).map((place) => read(place + search)),
  ])
  // The pages of results repeat what was looked for: there it counts only beside the words of the search.
  return all.map(({ text }) => text.replaceAll(search, '').includes(`${words} of`))
}

// The network that is lost on purpose.
test.use({ expected: [/net::ERR_FAILED/] })

test('a delegate drafts, the head endorses, the secretariat sends back and then publishes', async ({
  signInAs,
}) => {
  test.setTimeout(180_000)
  const words = `Memorandum ${crypto.randomUUID().slice(0, 8)}`
  const title = `${words} of Chifeng and Jinzhou (sample)`

  const delegate = await signInAs('delegate.chifeng')
  await delegate.goto('/en/workspace')
  await button(delegate, 'workspace.home.start').click()
  await expect(delegate).toHaveURL(/\/en\/workspace\/drafts\/[0-9a-f-]{36}$/)
  const draft = delegate.url()
  const id = draft.split('/').at(-1)!
  await delegate.waitForLoadState('networkidle')

  await test.step('what is missing is said before it is sent', async () => {
    await button(delegate, 'workspace.form.check').click()
    const summary = delegate.getByRole('alert').filter({ hasText: say('workspace.form.summaryTitle') })
    await expect(summary).toBeFocused()
    await expect(delegate).toHaveTitle(/^Error: /)
    await summary.getByRole('link', { name: say('errors.issues.type.required') }).click()
    await expect(delegate.getByLabel(field('type'))).toBeFocused()
  })

  await test.step('the form is filled', async () => {
    await delegate.getByLabel(field('type')).selectOption({ label: say('words.agreementTypes.memorandum') })
    await delegate
      .getByLabel(field('originalLanguage'))
      .selectOption({ label: say('words.textLanguages.en') })
    const titles = delegate.getByRole('group', { name: field('title'), exact: true })
    await titles.getByLabel(say('words.textLanguages.en'), { exact: true }).fill(title)
    await delegate.getByLabel(say('words.subjects.tourism')).check()
    for (const [number, party, date] of [
      [1, /^Chifeng/, '2024-06-12'],
      [2, /^Jinzhou/, '2024'],
    ] as const) {
      await button(delegate, 'workspace.form.addParty').click()
      const row = delegate.getByRole('group', { name: say('workspace.form.party', { number }), exact: true })
      const choice = row.getByLabel(field('party'))
      const label = await choice.locator('option').filter({ hasText: party }).first().textContent()
      await choice.selectOption({ label: label! })
      await row.getByRole('button', { name: /^Add an act of/ }).click()
      const act = row.getByRole('group', { name: say('workspace.form.act', { number: 1 }), exact: true })
      await act.getByLabel(field('act')).selectOption({ label: say('words.actKinds.signed') })
      await act.getByLabel(field('date'), { exact: true }).fill(date)
    }
    await delegate.getByLabel(field('adopted')).fill('2024-06')
    await expect(delegate.getByText(say('workspace.form.dateRead', { date: 'June 2024' }))).toBeVisible()
    await saved(delegate)
  })

  await test.step('nothing is lost when the network is', async () => {
    await delegate.route('**/api/revisions/**', (route) => route.abort())
    const summaries = delegate.getByRole('group', { name: field('summary'), exact: true })
    await summaries
      .getByLabel(say('words.textLanguages.en'), { exact: true })
      .fill('Written without a network.')
    await expect(
      delegate.getByRole('alert').filter({ hasText: say('workspace.save.keptHere') }),
    ).toBeVisible()
    await delegate.reload()
    await expect(delegate.getByText(say('workspace.form.restoredTitle'))).toBeVisible()
    await expect(summaries.getByLabel(say('words.textLanguages.en'), { exact: true })).toHaveValue(
      'Written without a network.',
    )
    await delegate.unroute('**/api/revisions/**')
    const again = button(delegate, 'workspace.save.tryNow')
    if (await again.isVisible()) await again.click()
    await saved(delegate)
    await delegate.reload()
    await expect(summaries.getByLabel(say('words.textLanguages.en'), { exact: true })).toHaveValue(
      'Written without a network.',
    )
  })

  await test.step('nobody else can see the draft', async () => {
    expect(new Set(await publicPlaces(words))).toEqual(new Set([false]))
    for (const person of ['delegate.jinzhou', 'moderator', 'admin'] as const) {
      const answer = await read(`/en/workspace/revisions/${id}`, person)
      expect(answer.status).toBe(404)
      expect(answer.text).not.toContain(words)
    }
  })

  await test.step('the answers are checked and submitted', async () => {
    await button(delegate, 'workspace.form.check').click()
    await expect(delegate.getByRole('heading', { name: say('workspace.check.title') })).toBeVisible()
    await expect(delegate.getByText(say('workspace.check.nextDelegate'))).toBeVisible()
    await expect(delegate.getByText(title)).toBeVisible()
    await button(delegate, 'workspace.check.submit').click()
    await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
  })

  const head = await signInAs('head.chifeng')
  const endorse = async () => {
    await head.goto('/en/workspace')
    await head.getByRole('link', { name: `${say('workspace.verbs.toEndorse')}: ${title}` }).click()
    await button(head, 'workspace.status.endorse').click()
    await expect(head.getByText(say('workspace.done.endorse'))).toBeVisible()
  }
  await test.step('the head of delegation endorses', endorse)

  const moderator = await signInAs('moderator')
  const reason = 'Please name the place, as the original does.'
  await test.step('the secretariat asks for changes, with a reason', async () => {
    await moderator.goto('/en/review')
    await moderator.getByRole('table').getByRole('link', { name: title }).click()
    await expect(moderator.getByRole('table', { name: say('review.difference.table') })).toContainText(words)
    await moderator.getByLabel(say('review.decision.note')).fill(reason)
    await button(moderator, 'review.decision.sendBack').click()
    await expect(moderator.getByText(say('workspace.done.send-back'))).toBeVisible()
    await expect(moderator.getByRole('main').getByRole('link', { name: title })).toHaveCount(0)
  })

  await test.step('the delegate reads the reason and goes on', async () => {
    await delegate.goto('/en/workspace')
    await expect(delegate.getByRole('listitem').filter({ hasText: title })).toContainText(reason)
    await delegate.getByRole('link', { name: `${say('workspace.verbs.sentBack')}: ${title}` }).click()
    await expect(delegate.getByText(reason)).toBeVisible()
    const places = delegate.getByRole('group', { name: field('place'), exact: true })
    await places.getByLabel(say('words.textLanguages.en'), { exact: true }).fill('Chifeng')
    await button(delegate, 'workspace.form.check').click()
    await button(delegate, 'workspace.check.submit').click()
    await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
  })
  await endorse()

  await test.step('the secretariat publishes, without a script', async () => {
    const plain = await signInAs('moderator', { javaScriptEnabled: false })
    await plain.goto('/en/review')
    await plain.getByRole('table').getByRole('link', { name: title }).click()
    await button(plain, 'review.decision.publish').click()
    await expect(plain.getByText(say('workspace.done.publish'))).toBeVisible()
  })

  await test.step('everybody can read it', async () => {
    expect(new Set(await publicPlaces(words))).toEqual(new Set([true]))
    await delegate.goto(`/en/agreements?q=${encodeURIComponent(words)}`)
    await delegate.getByRole('link', { name: title }).click()
    await expect(delegate.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await expect(delegate.getByRole('main')).toContainText('Signed by all 2 parties')
  })

  await test.step('the history tells each step', async () => {
    await delegate.goto(`/en/workspace/revisions/${id}`)
    const heading = delegate.getByRole('heading', { name: say('workspace.status.history') })
    const history = delegate.locator('section').filter({ has: heading })
    await expect(history.getByRole('listitem').first()).toBeVisible()
    const events = await history.getByRole('listitem').locator('strong').allTextContents()
    const said = (name: string) => say(`words.events.${name}`)
    expect(events.filter((event) => event !== said('saved'))).toEqual(
      ['published', 'endorsed', 'submitted', 'sent_back', 'endorsed', 'submitted', 'drafted'].map(said),
    )
    await expect(history).toContainText(reason)
  })
})

test('nobody publishes what they have submitted themselves', async ({ signInAs }) => {
  const title = `Sample minutes ${crypto.randomUUID().slice(0, 8)}`
  const author = await signInAs('moderator')
  await author.goto('/en/workspace')
  await button(author, 'workspace.home.start').click()
  const id = author.url().split('/').at(-1)
  await author.getByLabel(field('type')).selectOption({ label: say('words.agreementTypes.minutes') })
  const titles = author.getByRole('group', { name: field('title'), exact: true })
  await titles.getByLabel(say('words.textLanguages.en'), { exact: true }).fill(title)
  await button(author, 'workspace.form.addParty').click()
  await author.getByLabel(field('party')).selectOption({ index: 1 })
  await saved(author)
  await button(author, 'workspace.form.check').click()
  await button(author, 'workspace.check.submit').click()
  await expect(author.getByText(say('workspace.done.submit'))).toBeVisible()
  await author.goto(`/en/review/${id}`)
  await expect(author.getByText(say('review.decision.own'))).toBeVisible()
  await expect(button(author, 'review.decision.publish')).toHaveCount(0)

  const other = await signInAs('moderator2')
  await other.goto(`/en/review/${id}`)
  await other.getByLabel(say('review.decision.note')).fill('Recorded twice.')
  await button(other, 'review.decision.decline').click()
  await expect(other.getByText(say('workspace.done.decline'))).toBeVisible()
  await author.goto('/en/workspace')
  await expect(author.getByRole('listitem').filter({ hasText: title })).toContainText('Recorded twice.')
})

test('a correction is worked on while the published text stays', async ({ signInAs, page: reader }) => {
  const say = wordsOf('zh')
  const button = (page: Page, key: string) => page.getByRole('button', { name: say(key), exact: true })
  const title = `更正议定书${crypto.randomUUID().slice(0, 8)}（示例）`
  const { slug } = await publishAgreement({ title: { zh: title }, summary: { zh: '双方同意发展旅游。' } })

  const delegate = await signInAs('delegate.chifeng')
  await delegate.goto(`/zh/agreements/${slug}`)
  await delegate.getByRole('link', { name: say('agreement.correct') }).click()
  await button(delegate, 'workspace.correct.start').click()
  await expect(delegate).toHaveURL(/\/drafts\/[0-9a-f-]{36}$/)
  const id = delegate.url().split('/').at(-1)
  const summaries = delegate.getByRole('group', { name: say('workspace.form.fields.summary'), exact: true })
  await summaries.getByLabel(say('words.textLanguages.zh'), { exact: true }).fill('双方同意发展文化旅游。')
  await delegate.getByLabel(say('workspace.form.fields.changeNote')).fill('原文有“文化”一词。')
  await button(delegate, 'workspace.form.check').click()
  await button(delegate, 'workspace.check.submit').click()
  await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()

  // A second correction cannot begin; the way to the first is shown instead.
  await delegate.goto(`/zh/workspace/agreements/${slug}/correct`)
  await expect(delegate.getByText(say('workspace.correct.open'))).toBeVisible()
  await expect(button(delegate, 'workspace.correct.start')).toHaveCount(0)

  const head = await signInAs('head.chifeng')
  await head.goto(`/zh/workspace/revisions/${id}`)
  await button(head, 'workspace.status.endorse').click()
  await expect(head.getByText(say('workspace.done.endorse'))).toBeVisible()

  await reader.goto(`/zh/agreements/${slug}`)
  await expect(reader.getByText('双方同意发展旅游。')).toBeVisible()
  expect((await read(`/zh/agreements/${slug}`)).text).not.toContain('文化旅游')

  const moderator = await signInAs('moderator2')
  await moderator.goto(`/zh/review/${id}`)
  await expect(moderator.locator('ins').filter({ hasText: '文化' })).toBeVisible()
  await button(moderator, 'review.decision.publish').click()
  await expect(moderator.getByText(say('workspace.done.publish'))).toBeVisible()

  await reader.reload()
  await expect(reader.getByText('双方同意发展文化旅游。')).toBeVisible()
  await reader.getByRole('link', { name: say('agreement.history.link', { count: 2 }) }).click()
  await expect(reader.getByRole('table').first()).toContainText('原文有“文化”一词。')
  await reader.goto(`/zh/agreements/${slug}/history/2`)
  await expect(reader.locator('ins').filter({ hasText: '文化' }).first()).toBeVisible()
  await reader.goto(`/zh/agreements/${slug}/history/1`)
  await expect(reader.getByText('双方同意发展旅游。')).toBeVisible()
})
