/** The family of an agreement and the amendments it is read with, for readers without scripts. */
import { publishAgreement } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')

test.use({ javaScriptEnabled: false })

test('a reader finds what amends an agreement, drawn and in words, and follows it', async ({ page }) => {
  const name = crypto.randomUUID().slice(0, 8)
  const base = await publishAgreement({ title: { en: `Base ${name}` } })
  const change = await publishAgreement({
    title: { en: `Change ${name}` },
    relations: [{ kind: 'amends', agreement: base.entryId }],
  })
  await page.goto(`/en/agreements/${base.slug}`)
  const consolidated = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: say('family.consolidated.heading') }) })
  await expect(consolidated).toContainText(say('family.consolidated.without'))
  const graph = page.getByRole('region', { name: say('family.graph') })
  await graph.getByRole('link', { name: `Change ${name}` }).click()
  await expect(page).toHaveURL(`/en/agreements/${change.slug}`)
})
