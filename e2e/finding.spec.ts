/** A citizen looks for an agreement; with scripts and without them the way is the same. */
import fs from 'node:fs'
import { publishAgreement } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const slug = 'dongwu-jinzhou-port-2007'
const title = '东乌旗与锦州港口局跨区域战略合作协议'
const say = wordsOf('zh')

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with scripts' : 'without scripts', () => {
    test.use({ javaScriptEnabled })

    test('from the home page to the agreement and its file, in Chinese', async ({ page }) => {
      await page.goto('/zh')
      await page.getByRole('searchbox').fill('锦州港口局')
      await page.getByRole('searchbox').press('Enter')
      await expect(page).toHaveURL(/\/zh\/agreements\?q=/)
      await expect(page.getByRole('link', { name: title })).toBeVisible()

      // One character alone finds it as well.
      await page.getByRole('searchbox').fill('港')
      await page.getByRole('button', { name: say('register.filter.searchButton'), exact: true }).click()
      await expect(page.getByRole('link', { name: title })).toBeVisible()

      const parties = page.getByRole('group', { name: say('words.facets.party') })
      await parties.getByText(say('register.filter.more')).click()
      await parties.getByRole('checkbox', { name: '锦州港口局' }).check()
      await page.getByRole('button', { name: say('register.filter.apply') }).click()
      await expect(page).toHaveURL(/party=jinzhou-port-bureau/)
      await expect(page.getByRole('list', { name: say('register.filter.chosen') })).toContainText('港')
      const rows = page.getByRole('table').getByRole('row')
      const shown = (await rows.count()) - 1

      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'CSV' }).click(),
      ])
      const lines = fs
        .readFileSync(await download.path(), 'utf8')
        .trimEnd()
        .split('\r\n')
      expect(lines).toHaveLength(shown + 1)
      expect(lines.some((line) => line.includes(title))).toBe(true)

      await page.getByRole('link', { name: title }).click()
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
      await expect(page.getByRole('table').first()).toContainText('东乌珠穆沁旗')

      // The other languages keep the page.
      await page
        .getByRole('link', { name: /^Русский/ })
        .first()
        .click()
      await expect(page).toHaveURL(new RegExp(`/ru/agreements/${slug}$`))
      await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
    })
  })
}

test('a reader finds by inflected words, and without minding case, width or accents', async ({ page }) => {
  await publishAgreement({
    title: {
      en: 'Sample agreement on cooperation in tourism',
      ru: 'Образец соглашения о сотрудничестве в туризме',
      mn: 'Аялал жуулчлалын хэлэлцээрийн загвар',
    },
  })
  for (const [language, words] of [
    ['en', 'AGREEMENTS   cooperating'],
    ['en', 'ｆｒａｍｅｗｏｒｋ'],
    ['ru', 'соглашения'],
    ['mn', 'хэлэлцээр'],
    ['mn', 'хэлэлцээрийн загвар'],
    ['ru', 'СОГЛАШЕНИЕ'],
  ]) {
    await page.goto(`/${language}/agreements?q=${encodeURIComponent(words!)}`)
    await expect(page.getByRole('table').getByRole('row').nth(1), `${language}: ${words}`).toBeVisible()
  }
})

test('the keyboard alone leads through the filter, and shows where it is', async ({ page }) => {
  await page.goto('/en/agreements')
  await page.keyboard.press('Tab')
  const say = wordsOf('en')
  await expect(page.getByRole('link', { name: say('shell.skip') })).toBeFocused()
  await page.keyboard.press('Enter')
  for (let steps = 0; steps < 40; steps += 1) {
    await page.keyboard.press('Tab')
    const focus = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement
      const { top, bottom, left, right } = element.getBoundingClientRect()
      const { outlineStyle, outlineWidth } = getComputedStyle(element)
      const inView = top >= 0 && left >= 0 && bottom <= innerHeight + 1 && right <= innerWidth + 1
      return { name: element.id || element.textContent, inView, outlineStyle, outlineWidth }
    })
    expect(focus, JSON.stringify(focus)).toMatchObject({
      inView: true,
      outlineStyle: 'solid',
      outlineWidth: '3px',
    })
    if (focus.name === 'party-chifeng') break
  }
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/party=chifeng/)
  await expect(page.getByRole('list', { name: say('register.filter.chosen') })).toContainText('Chifeng')
})
