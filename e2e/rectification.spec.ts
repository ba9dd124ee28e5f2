/** A correction of a published text: proposed without script, reviewed, published, objected to or adopted. */
import { inDatabase } from './database'
import { move, publishAgreement } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')
const field = (name: string) => say(`rectification.fields.${name}`)
const day = (from: number) => new Date(Date.now() + from * 86_400_000).toISOString().slice(0, 10)

const slugOf = (entryId: string) =>
  inDatabase(async (sql) => {
    const [entry] = await sql`select slug from entries where id = ${entryId}`
    return entry!.slug as string
  })

test('a correction is proposed and reviewed, and one party’s head objects to it', async ({
  page,
  signInAs,
}) => {
  const { slug, entryId } = await publishAgreement({
    title: { en: `Agreement with a slip ${crypto.randomUUID()}` },
  })
  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  const propose = async (notified: string) => {
    await delegate.goto(`/en/workspace/agreements/${slug}/rectify`)
    await delegate.getByLabel(field('language')).selectOption({ label: 'Chinese' })
    await delegate.getByLabel(field('place')).fill('第三条')
    await delegate.getByLabel(field('wrong')).fill('每年召开两次会议')
    await delegate.getByLabel(field('corrected')).fill('每年召开一次会议')
    await delegate.getByLabel(field('reason')).fill('Two for one: see the original.')
    await delegate.getByLabel(field('notified')).fill(notified)
    await delegate.getByRole('button', { name: say('rectification.save') }).click()
    await delegate.getByRole('button', { name: say('workspace.check.submit') }).click()
    await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
    return inDatabase(async (sql) => {
      const [row] = await sql`select id, entry_id from revisions
        where content->>'agreement' = ${entryId} and content ? 'corrected' order by created_at desc limit 1`
      return { revisionId: row!.id as string, entryId: row!.entry_id as string }
    })
  }

  const open = await propose('')
  await move(open, ['head.chifeng', 'endorse'])
  const moderator = await signInAs('moderator')
  await moderator.goto(`/en/review/${open.revisionId}`)
  await expect(moderator.locator('del')).toContainText('两')
  await expect(moderator.locator('ins')).toContainText('一')
  await moderator.getByRole('button', { name: say('review.decision.publish') }).click()
  const openSlug = await slugOf(open.entryId)

  await page.goto(`/en/agreements/${slug}`)
  await expect(page.getByText(/A correction is open to objection until/)).toBeVisible()
  const head = await signInAs('head.jinzhou')
  await head.goto('/en/workspace')
  await expect(head.getByRole('heading', { name: say('rectification.answer') })).toBeVisible()
  await head.goto(`/en/workspace/rectifications/${openSlug}`)
  await head.getByLabel(say('rectification.objectReason')).fill('The original says two.')
  await head.getByLabel(say('rectification.confirm')).check()
  await head.getByRole('button', { name: say('rectification.object') }).click()
  await expect(head.getByText(say('workspace.done.object'))).toBeVisible()
  await expect(head.getByRole('button', { name: say('rectification.object') })).toHaveCount(0)
  await page.goto(`/en/agreements/${slug}/rectifications/${openSlug}`)
  await expect(page.getByText('The original says two.')).toBeVisible()
  await expect(page.getByText(/objected to by: Jinzhou/)).toBeVisible()

  await test.step('another, notified long enough ago, is adopted', async () => {
    const over = await propose(day(-100))
    await move(over, ['head.chifeng', 'endorse'], ['moderator', 'publish'])
    await page.goto(`/en/agreements/${slug}`)
    await expect(page.getByText(say('rectification.banner.adopted')).first()).toBeVisible()
    await page
      .getByRole('link', { name: say('rectification.see') })
      .first()
      .click()
    await expect(page.getByRole('heading', { level: 1, name: say('rectification.proces') })).toBeVisible()
    await head.goto(`/en/workspace/rectifications/${await slugOf(over.entryId)}`)
    await expect(head.getByText(say('rectification.noObjection'))).toBeVisible()
    await expect(head.getByRole('button', { name: say('rectification.object') })).toHaveCount(0)
  })
})
