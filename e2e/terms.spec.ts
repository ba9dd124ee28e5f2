/** The secretariat's own words for what agreements are about: added, renamed, retired, merged. Without a script. */

import { idOfParty } from './database'
import { publishAgreement } from './entries'
import { expect, sessionOf, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('zh')

test.use({ storageState: sessionOf('admin'), javaScriptEnabled: false })

test('a subject is added, used, retired and merged, and old addresses go on', async ({ page }) => {
  const field = (language: 'en' | 'zh' | 'mn' | 'ru') =>
    page
      .locator('section')
      .filter({ has: page.locator('h2#subjects, h2#labels') })
      .getByLabel(say(`words.textLanguages.${language}`))
  // The first list's, where each has one.
  const press = (name: string) => page.getByRole('button', { name, exact: true }).first().click()
  const add = async (en: string, zh: string, ru: string) => {
    await field('en').fill(en)
    await field('zh').fill(zh)
    await field('mn').fill(`${en} мн`)
    await field('ru').fill(ru)
    await press(say('settings.terms.addButton'))
  }
  await page.goto('/zh/admin/settings/terms')

  await test.step('added in all languages; what another bears is refused at its field, and the rest kept', async () => {
    await add('Sample steppe', '旅游', 'Степь')
    await expect(page.getByText(say('errors.issues.label.taken'))).toBeVisible()
    await expect(field('ru')).toHaveValue('Степь')
    await field('zh').fill('草原示例')
    await press(say('settings.terms.addButton'))
    await expect(page.getByRole('status')).toContainText(say('workspace.done.term_add'))
    await add('Sample pasture', '牧场示例', 'Пастбище')
    await expect(page.getByRole('link', { name: '牧场示例' })).toBeVisible()
  })

  const parties = [await idOfParty('chifeng'), await idOfParty('jinzhou')].map((party) => ({
    party,
    role: 'signatory',
  }))
  const { slug } = await publishAgreement({ parties, subjects: ['sample_steppe'] })
  const found = page.locator(`main a[href="/zh/agreements/${slug}"]`)

  await test.step('called otherwise, and found by it at once', async () => {
    await page.goto('/zh/admin/settings/terms/subjects/sample_steppe')
    await field('zh').fill('大草原示例')
    await press(say('settings.save'))
    await page.goto(`/zh/agreements/${slug}`)
    await page.getByRole('link', { name: '大草原示例' }).click()
    await expect(page).toHaveURL(/subject=sample_steppe/)
    await expect(found).toBeVisible()
  })

  await test.step('retired: still on its record, and said so', async () => {
    await page.goto('/zh/admin/settings/terms/subjects/sample_steppe')
    await press(say('settings.terms.retire'))
    const row = page.locator('li').filter({ has: page.getByRole('link', { name: '大草原示例' }) })
    await expect(row).toContainText(say('settings.terms.retired'))
    await page.goto('/zh/agreements?subject=sample_steppe')
    await expect(found).toBeVisible()
  })

  await test.step('merged: the old address shows the other term', async () => {
    await page.goto('/zh/admin/settings/terms/subjects/sample_steppe')
    await page.getByLabel(say('settings.terms.into')).selectOption('牧场示例')
    await press(say('settings.terms.merge'))
    await expect(page.getByRole('status')).toContainText(say('workspace.done.term_merge'))
    await page.goto('/zh/agreements?subject=sample_steppe')
    await expect(found).toBeVisible()
    await expect(page.getByRole('main')).toContainText('牧场示例')
    await page.goto(`/zh/agreements/${slug}`)
    await expect(page.getByRole('link', { name: '牧场示例' })).toBeVisible()
  })

  await test.step('each of it in the log, with what was before', async () => {
    await page.goto('/zh/admin/audit?event=setting_changed')
    await expect(page.getByRole('row').filter({ hasText: '草原示例 ·' }).first()).toContainText(
      '大草原示例 ·',
    )
  })
})
