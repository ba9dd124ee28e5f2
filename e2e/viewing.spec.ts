/** An administrator views the pages as a role, without scripts: what is drawn, what is refused, and the end of it. */
import { inDatabase } from './database'
import { expect, test } from './fixtures'
import { signInZh } from './somebody'
import { wordsOf } from './words'

const say = wordsOf('zh')
const head = say('words.roles.head')

test.use({ javaScriptEnabled: false, expected: [/status of 404/] })

test('the pages are a head’s, of no party; nothing can be done, and both ends are in the log', async ({
  page,
}) => {
  // A session of its own: what it views as is its alone.
  await signInZh(page, 'admin@example.org')
  await page.goto('/zh/admin/roles')
  await page.getByRole('button', { name: say('admin.viewAs.as', { role: head }) }).click()
  await expect(page).toHaveURL(/\/zh\/workspace$/)
  const banner = page.getByRole('region', { name: say('workspace.viewing.label') })
  await expect(banner).toContainText(say('workspace.viewing.as', { role: head }))
  await expect(page.getByRole('link', { name: say('workspace.home.people') })).toBeVisible()
  expect((await page.goto('/zh/admin/people'))?.status()).toBe(404)
  await page.goto('/zh/workspace/account')
  await expect(banner).toBeVisible()
  await expect(page.getByText(say('account.viewing'))).toBeVisible()
  await expect(page.locator('input[type=password]')).toHaveCount(0)

  const drafts = () =>
    inDatabase(
      (sql) => sql`select count(*)::int as n from revisions where author_id =
    (select id from people where email = 'admin@example.org')`,
    )
  const before = await drafts()
  await page.goto('/zh/workspace')
  await page.getByRole('button', { name: say('workspace.home.start') }).click()
  await expect(page.getByRole('alert')).toContainText(say('errors.refusals.viewing'))
  expect(await drafts()).toEqual(before)

  await banner.getByRole('button', { name: say('workspace.viewing.end') }).click()
  await expect(page).toHaveURL(/\/zh\/admin\/roles$/)
  await expect(banner).toHaveCount(0)
  const events = await inDatabase(
    (sql) => sql`select name, details->>'role' as role from event_log
    where name in ('view_began', 'view_ended') and person_id =
      (select id from people where email = 'admin@example.org') order by id desc limit 2`,
  )
  expect(events.map(({ name, role }) => `${name} ${role}`)).toEqual(['view_ended head', 'view_began head'])
})
