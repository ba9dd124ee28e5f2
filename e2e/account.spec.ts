/** One's own account: where one is signed in, the password, the second step. Of people of these journeys' own. */
import type { Page } from '@playwright/test'
import { TOTP } from 'otpauth'
import { inDatabase } from './database'
import { draftAgreement, move } from './entries'
import { expect, password, test } from './fixtures'
import { signInZh as signIn, somebody } from './somebody'
import { wordsOf } from './words'

const say = wordsOf('zh')

async function submitted() {
  const draft = await draftAgreement('delegate.chifeng', { title: { zh: '两步验证示例协议' } })
  await move(draft, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'])
  return draft
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
    await page.getByRole('button', { name: /^结束此登录：Chrome，Linux/ }).click()
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

  test('a moderator sets up the second step before anything else, and then signs in by it', async ({
    page,
  }) => {
    const email = await somebody('moderator')
    await signIn(page, email)
    await expect(page).toHaveURL(/\/zh\/sign-in\/second-step$/)
    await expect(page.getByText(say('account.setUp.due'))).toBeVisible()
    await page.goto('/zh/review')
    await expect(page).toHaveURL(/\/zh\/sign-in\/second-step$/)
    await page.getByRole('button', { name: say('account.setUp.begin') }).click()
    await expect(page.getByRole('img', { name: say('account.setUp.scan.picture') })).toBeVisible()
    const secret = (
      await page
        .locator('section', { has: page.locator('h2#scan') })
        .locator('code')
        .innerText()
    ).replace(/\s/g, '')
    const codes = await page
      .locator('section', { has: page.locator('h2#keep') })
      .locator('code')
      .allInnerTexts()
    expect(codes).toHaveLength(10)
    const code = (later = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + later * 30_000 })
    const give = async (
      given: string,
      label: 'label' | 'either',
      button: 'setUp.confirm.button' | 'code.button',
    ) => {
      await page.getByLabel(say(`account.code.${label}`), { exact: true }).fill(given)
      await page.getByRole('button', { name: say(`account.${button}`) }).click()
    }
    await give('000000', 'label', 'setUp.confirm.button')
    await expect(page.getByRole('alert')).toContainText(say('errors.refusals.wrong_code'))
    await give(code(), 'label', 'setUp.confirm.button')
    await expect(page.getByRole('status')).toContainText(say('account.done.factor'))
    await expect(page.getByText(say('account.factor.obliged'))).toBeVisible()
    await expect(page.getByText(codes[0]!)).toHaveCount(0)

    const signOut = page.getByRole('button', { name: say('workspace.strip.signOut') })
    for (const right of [code(1), codes[4]!]) {
      await signOut.click()
      await signIn(page, email)
      await expect(page).toHaveURL(/\/zh\/sign-in\/code\?/)
      await page.goto('/zh/review')
      await expect(page).toHaveURL(/\/zh\/sign-in\/code\?next=%2Fzh%2Freview$/)
      await give('000000', 'either', 'code.button')
      await expect(page.getByRole('alert')).toContainText(say('errors.refusals.wrong_code'))
      await give(right, 'either', 'code.button')
      await expect(page).toHaveURL(/\/zh\/review$/)
    }

    // What was typed is kept while the code is asked for again.
    const { revisionId, entryId } = await submitted()
    await inDatabase(
      (sql) => sql`update sessions set proved_at = now() - interval '16 minutes'
        where person_id = (select id from people where email = ${email})`,
    )
    await page.goto(`/zh/review/${revisionId}`)
    await page.getByLabel(say('review.decision.note')).fill('示例：已核对原件。')
    await page.getByRole('button', { name: say('review.decision.publish'), exact: true }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('account.proof.title') })).toBeVisible()
    const prove = async (given: string) => {
      await page.getByLabel(say('account.code.either'), { exact: true }).fill(given)
      await page.getByRole('button', { name: say('account.proof.button') }).click()
    }
    await prove('000000')
    await expect(page.getByRole('alert')).toContainText(say('errors.refusals.wrong_code'))
    await prove(codes[7]!)
    await expect(page).toHaveURL(/\/zh\/review\?done=publish$/)
    const [published, held] = await inDatabase(async (sql) => [
      (await sql`select status from revisions where entry_id = ${entryId}`)[0],
      (
        await sql`select fields->>'reason' as reason from held_forms where action like ${`%${revisionId}/publish`}`
      )[0],
    ])
    expect([published?.status, held?.reason]).toEqual(['published', '示例：已核对原件。'])
  })

  test('who has forgotten the password gets a link, which serves once; for an unknown address the page says the same', async ({
    page,
  }) => {
    const email = await somebody()
    const ask = async (address: string) => {
      await page.goto('/zh/sign-in')
      await page.getByRole('link', { name: say('account.forgotten.title') }).click()
      await page.getByLabel(say('account.forgotten.email')).fill(address)
      await page.getByRole('button', { name: say('account.forgotten.button') }).click()
      await expect(page.getByRole('status')).toContainText(say('account.forgotten.asked'))
      return page.getByRole('main').innerText()
    }
    expect(await ask(`nobody.${email}`)).toBe(await ask(email))
    let link = ''
    await expect(async () => {
      const [mail] = await inDatabase(
        (sql) => sql`select kept from jobs where kind = 'reset_mail' and kept->>'to' = ${email}`,
      )
      link = mail!.kept.text.match(/https?:\S+/)![0]
    }).toPass({ timeout: 20_000 })
    await page.goto(link)
    const next = '盐湖 商队 铁路 港口 共同建设'
    const take = async (again: string) => {
      await page.getByLabel(say('account.password.new'), { exact: true }).fill(next)
      await page.getByLabel(say('account.password.again'), { exact: true }).fill(again)
      await page.getByRole('button', { name: say('account.reset.button') }).click()
    }
    await take('x')
    await expect(page.getByRole('alert')).toContainText(say('errors.refusals.passwords_differ'))
    await take(next)
    await expect(page.getByRole('status')).toContainText(say('account.done.reset'))
    await signIn(page, email, next)
    await expect(page.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible()
    await page.goto(link)
    await expect(page.getByText(say('account.reset.over'))).toBeVisible()
  })
})
