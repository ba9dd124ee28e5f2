/** Coming in, going out, and for whom one acts. */
import type { Page } from '@playwright/test'
import { expect, origin, type Person, password, test } from './fixtures'
import { ask } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')

async function signIn(page: Page, email: string, secret: string): Promise<void> {
  await page.getByLabel(say('people.signIn.email')).fill(email)
  await page.getByLabel(say('people.signIn.password')).fill(secret)
  await page.getByRole('button', { name: say('people.signIn.button') }).click()
}

const form = (fields: Record<string, string>, cookie = '') => ({
  method: 'POST',
  headers: { origin, 'content-type': 'application/x-www-form-urlencoded', cookie },
  body: new URLSearchParams(fields).toString(),
})

/** The cookie of a new session, got without a browser. */
async function newSession(person: Person, from: string): Promise<string> {
  const answer = await ask('/api/sign-in', {
    ...form({ email: `${person}@example.org`, password, locale: 'en' }),
    from,
  })
  const cookies = (answer.headers['set-cookie'] ?? []).map((cookie) => cookie.split(';')[0]!)
  // What was typed is kept for the form that is refused.
  return cookies.filter((cookie) => !cookie.startsWith('entente-typed=')).join('; ')
}

test('a wrong password is refused, known address or not, and the right one leads where one wanted', async ({
  page,
}) => {
  await page.goto('/en/workspace')
  await expect(page).toHaveURL(/\/en\/sign-in\?next=%2Fen%2Fworkspace$/)
  for (const email of ['head.jinzhou@example.org', 'nobody.here@example.org']) {
    await signIn(page, email, 'not the password')
    await expect(page.getByRole('alert', { name: say('people.signIn.problem') })).toContainText(
      say('errors.refusals.wrong_credentials'),
    )
    await expect(page).toHaveTitle(/^Error: /)
  }
  await signIn(page, 'head.jinzhou@example.org', password)
  await expect(page).toHaveURL(/\/en\/workspace$/)
})

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false })

  test('one signs in, finds the work, and signs out', async ({ page }) => {
    await page.goto('/ru/sign-in')
    const say = wordsOf('ru')
    await page.getByLabel(say('people.signIn.email')).fill('head.chifeng@example.org')
    await page.getByLabel(say('people.signIn.password')).fill(password)
    await page.getByRole('button', { name: say('people.signIn.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('workspace.home.title') })).toBeVisible()
    await page.getByRole('button', { name: say('workspace.strip.signOut') }).click()
    await expect(page).toHaveURL(/\/ru$/)
    await page.goto('/ru/workspace')
    await expect(page).toHaveURL(/\/ru\/sign-in/)
  })
})

test('after five tries the sixth is refused, whatever its password', async () => {
  const from = '127.0.0.9'
  const answers: string[] = []
  // Ten, should a quarter of an hour end among them.
  for (let at = 0; at < 10 && !answers.at(-1)?.includes('too_many'); at += 1) {
    const { headers } = await ask('/api/sign-in', {
      ...form({ email: 'admin@example.org', password: 'wrong', locale: 'en' }),
      from,
    })
    answers.push(headers.location ?? '')
  }
  expect(answers.length).toBeGreaterThan(5)
  expect(answers.slice(0, 5).every((address) => address.includes('wrong_credentials'))).toBe(true)
  expect(answers.at(-1)).toContain('too_many')
  expect(await newSession('admin', from)).toBe('')
  // Whoever tries from elsewhere does not lock the owner out.
  expect(await newSession('admin', '127.0.0.10')).not.toBe('')
})

test('signing out ends the session at once, also where its cookie was copied', async ({ page }) => {
  await page.goto('/en/sign-in')
  await signIn(page, 'observer.tongliao@example.org', password)
  await expect(page.getByText(say('workspace.home.observer'))).toBeVisible()
  const copied = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ')
  const workspace = () => ask('/en/workspace', { headers: { cookie: copied } })
  expect((await workspace()).status).toBe(200)
  const other = await newSession('observer.tongliao', '127.0.0.11')
  await page.getByRole('button', { name: say('workspace.strip.signOut') }).click()
  await expect(page).toHaveURL(/\/en$/)
  const after = await workspace()
  expect([after.status, after.headers.location]).toEqual([307, expect.stringContaining('/en/sign-in')])
  // Not reloaded: the way back is a request of its own, and two at once would break each other off.
  await page.goBack()
  await expect(page).toHaveURL(/\/en\/sign-in/)
  // Another session of the same person goes on.
  expect((await ask('/en/workspace', { headers: { cookie: other } })).status).toBe(200)
})

test('what is signed in is kept nowhere, and its cookie is for the server alone', async () => {
  const answer = await ask('/api/sign-in', {
    ...form({ email: 'head.jinzhou@example.org', password, locale: 'en' }),
    from: '127.0.0.12',
  })
  const [cookie] = answer.headers['set-cookie'] ?? []
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Lax/i)
  expect(answer.status).toBe(303)
  const page = await ask('/en/workspace', { headers: { cookie: cookie!.split(';')[0]! } })
  expect(page.headers['cache-control']).toContain('no-store')
})

test('a person with several posts chooses for whom they act', async ({ page }) => {
  await page.goto('/en/sign-in')
  await signIn(page, 'delegate.jinzhou@example.org', password)
  const choice = page.getByLabel(say('workspace.strip.actsAs'))
  await expect(choice.locator('option')).toHaveCount(2)
  const [first, second] = await choice.locator('option').allTextContents()
  const acting = async () => choice.locator('option:checked').textContent()
  const other = (await acting()) === first ? second! : first!
  await choice.selectOption({ label: other })
  await page.getByRole('button', { name: say('workspace.strip.change') }).click()
  await expect(choice.locator('option:checked')).toHaveText(other)
  await page.goto('/en/workspace')
  expect(await acting()).toBe(other)
})

test('after signing in one goes to no other host', async () => {
  for (const next of [
    '//evil.example',
    'https://evil.example/',
    '/\\evil.example',
    '/%09/evil.example',
    '',
  ]) {
    const { status, headers } = await ask('/api/sign-in', {
      ...form({ email: 'moderator2@example.org', password, next, locale: 'en' }),
      from: '127.0.0.13',
    })
    expect(status).toBe(303)
    expect(new URL(headers.location ?? '', origin).origin).toBe(origin)
    // Of the session, and what the browser is known by.
    expect(headers['set-cookie']?.length).toBe(2)
  }
})
