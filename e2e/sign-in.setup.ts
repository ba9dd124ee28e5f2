import { expect, password, people, sessionOf, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')

for (const person of people) {
  test(`${person} signs in`, async ({ page }) => {
    await page.goto('/en/sign-in')
    await page.getByLabel(say('people.signIn.email')).fill(`${person}@example.org`)
    await page.getByLabel(say('people.signIn.password')).fill(password)
    await page.getByRole('button', { name: say('people.signIn.button') }).click()
    await expect(page.getByRole('heading', { level: 1, name: say('workspace.home.title') })).toBeVisible()
    await page.context().storageState({ path: sessionOf(person) })
  })
}
