/** Passkeys, with a device of Chromium's own making: added, used to sign in and before what has weight, taken away. */
import type { Page } from '@playwright/test'
import { inDatabase } from './database'
import { expect, test } from './fixtures'
import { signInZh, somebody } from './somebody'
import { wordsOf } from './words'

const say = wordsOf('zh')

/** A device that asks who holds it, and is told so: as a phone is by a finger. */
async function withDevice(page: Page) {
  const browser = await page.context().newCDPSession(page)
  await browser.send('WebAuthn.enable')
  const { authenticatorId } = await browser.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
    },
  })
  return {
    /** Whether its holder is known to it. */
    hold: (isUserVerified: boolean) =>
      browser.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified }),
  }
}

test('a moderator adds a passkey before anything else, and signs in and shows again who they are by it', async ({
  page,
}) => {
  const email = await somebody('moderator')
  const device = await withDevice(page)
  await signInZh(page, email)
  await expect(page).toHaveURL(/\/zh\/sign-in\/second-step$/)
  const begin = async (name: string) => {
    await page.getByLabel(say('account.passkey.name')).fill(name)
    await page.getByRole('button', { name: say('account.passkey.add') }).click()
    await expect(
      page.getByRole('heading', { level: 1, name: say('account.passkey.make.title') }),
    ).toBeVisible()
    await page.getByRole('button', { name: say('account.passkey.make.button') }).click()
  }
  const failed = page.getByRole('main').getByText(say('account.passkey.failed'))
  await device.hold(false)
  await begin('办公室电脑')
  await expect(failed).toBeVisible()
  await device.hold(true)
  await page.getByRole('button', { name: say('account.passkey.make.button') }).click()
  await expect(page.getByRole('heading', { level: 2, name: say('account.recovery.keep') })).toBeVisible()
  await expect(page.locator('section', { has: page.locator('h2#keep') }).locator('code')).toHaveCount(10)
  await page.getByRole('button', { name: say('account.recovery.kept') }).click()
  await expect(page.getByRole('status')).toContainText(say('account.done.kept'))
  await expect(page.getByText('办公室电脑', { exact: true })).toBeVisible()
  await expect(page.getByText(say('account.recovery.left', { count: 10 }))).toBeVisible()
  // The last second step of a moderator stays.
  await expect(page.getByRole('button', { name: /^移除通行密钥/ })).toHaveCount(0)

  await page.getByRole('button', { name: say('workspace.strip.signOut') }).click()
  await signInZh(page, email)
  await expect(page).toHaveURL(/\/zh\/sign-in\/code\?/)
  const use = page.getByRole('button', { name: say('account.passkey.use') })
  await device.hold(false)
  await use.click()
  await expect(failed).toBeVisible()
  await device.hold(true)
  await use.click()
  await expect(page.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible()
  await expect(page.getByText(say('account.passkey.unused'))).toHaveCount(0)

  // Before what has weight the same key serves.
  await inDatabase(
    (sql) => sql`update sessions set proved_at = now() - interval '16 minutes'
      where person_id = (select id from people where email = ${email})`,
  )
  await page.getByLabel(say('account.passkey.name')).fill('手机')
  await page.getByRole('button', { name: say('account.passkey.add') }).click()
  await expect(page.getByRole('heading', { level: 1, name: say('account.proof.title') })).toBeVisible()
  await use.click()
  await expect(page.getByRole('heading', { level: 1, name: say('account.passkey.make.title') })).toBeVisible()
  await expect(page.getByText(say('account.passkey.make.lead', { name: '手机' }))).toBeVisible()
  await page.getByRole('link', { name: say('account.passkey.make.back') }).click()

  const [events, notices] = await inDatabase(async (sql) => [
    (
      await sql`select name, details->>'by' as by from event_log
        where person_id = (select id from people where email = ${email}) order by id`
    ).map(({ name, by }) => (by ? `${name} ${by}` : name)),
    await sql`select payload->>'notice' as notice from jobs where kind = 'account_mail'
      and payload->>'person' = (select id::text from people where email = ${email})`,
  ])
  expect(events).toEqual([
    ...['signed_in', 'passkey_begun', 'passkey_added', 'signed_out', 'signed_in'],
    ...['factor_given passkey', 'factor_given passkey', 'passkey_begun'],
  ])
  expect(notices.map(({ notice }) => notice)).toEqual(['passkey_added'])
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('the page says that an app serves instead, and leads back', async ({ page }) => {
    await signInZh(page, await somebody())
    await page.getByLabel(say('account.passkey.name')).fill('手机')
    await page.getByRole('button', { name: say('account.passkey.add') }).click()
    await expect(page.getByText(say('account.passkey.make.without'))).toBeVisible()
    await page.getByRole('link', { name: say('account.passkey.make.back') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('account.title') })).toBeVisible()
  })
})
