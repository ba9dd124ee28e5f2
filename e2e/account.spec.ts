/** One's own account: where one is signed in, and the password. Of a person of this journey's own. */
import type { Page } from '@playwright/test'
import { inDatabase } from './database'
import { expect, password, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('zh')

/** Somebody who is no sample, a delegate of Chifeng, with the password of the samples to begin with. */
async function somebody(): Promise<string> {
  const email = `journey.${crypto.randomUUID().slice(0, 8)}@example.org`
  await inDatabase(
    (sql) => sql`
      with person as (
        insert into people (name, email, language) values ('Sample of a journey', ${email}, 'zh') returning id),
      post as (
        insert into posts (person_id, role, party_id)
        select p.id, 'delegate', e.id from person p, entries e where e.kind = 'party' and e.slug = 'fuxin')
      insert into credentials (person_id, password_hash)
      select p.id, c.password_hash from person p, credentials c
      join people s on s.id = c.person_id where s.email = 'head.chifeng@example.org'`,
  )
  return email
}

async function signIn(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/zh/sign-in?next=/zh/workspace/account')
  await page.getByLabel(say('people.signIn.email')).fill(email)
  await page.getByLabel(say('people.signIn.password')).fill(secret)
  await page.getByRole('button', { name: say('people.signIn.button') }).click()
}

async function change(page: Page, current: string, next: string, again = next): Promise<void> {
  await page.getByLabel(say('account.password.current'), { exact: true }).fill(current)
  await page.getByLabel(say('account.password.new'), { exact: true }).fill(next)
  await page.getByLabel(say('account.password.again'), { exact: true }).fill(again)
  await page.getByRole('button', { name: say('account.password.button') }).click()
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('one sees where one is signed in, ends what one does not know, and changes the password', async ({
    page,
    browser,
    baseURL,
  }) => {
    const email = await somebody()
    const elsewhere = await browser.newContext({ baseURL, javaScriptEnabled: false })
    const there = await elsewhere.newPage()
    await signIn(there, email)
    await signIn(page, email)
    await expect(page.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible()
    await expect(page.getByText('Chrome，Linux')).toHaveCount(2)
    await expect(page.getByText(say('account.sessions.own'))).toHaveCount(1)
    await page.getByRole('button', { name: /^结束登录：Chrome，Linux/ }).click()
    await expect(page.getByRole('status')).toContainText(say('account.done.session'))
    await expect(page.getByText(say('account.sessions.none'))).toBeVisible()
    await there.reload()
    await expect(there).toHaveURL(/\/zh\/sign-in\?/)

    await signIn(there, email)
    const next = '盐湖 商队 铁路 港口 共同建设'
    for (const [current, first, second, refusal] of [
      ['wrong', next, next, 'wrong_password'],
      [password, 'short', 'short', 'password_short'],
      [password, password, password, 'password_common'],
      [password, next, `${next}!`, 'passwords_differ'],
    ] as const) {
      await change(page, current, first, second)
      await expect(page.getByRole('alert')).toContainText(say(`errors.refusals.${refusal}`))
      await expect(page).toHaveTitle(new RegExp(`^${say('account.errorTitle').split('{')[0]}`))
    }
    await change(page, password, next)
    await expect(page.getByRole('status')).toContainText(say('account.done.password'))
    await there.reload()
    await expect(there).toHaveURL(/\/zh\/sign-in\?/)
    await signIn(there, email)
    await expect(there.getByRole('alert')).toContainText(say('errors.refusals.wrong_credentials'))
    await signIn(there, email, next)
    await expect(there.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible()
    await elsewhere.close()
  })
})
