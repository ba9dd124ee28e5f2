/** A citizen asks on a phone which projects are late, and opens one; and every figure leads to its list. */
import { expect, test } from './fixtures'
import { read } from './requests'

test.use({ viewport: { width: 320, height: 640 } })

test('what is late is found from the dashboard in two steps, without a script', async ({ browser }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 320, height: 640 },
  })
  const page = await context.newPage()
  // Of a party of whose projects no other journey writes.
  await page.goto('/en/dashboard?party=fuxin')
  await expect(page.getByRole('heading', { level: 1, name: /Fuxin/ })).toBeVisible()
  const attention = page.locator('section', { has: page.locator('h2#attention') })
  const count = attention.getByRole('link', { name: /Update overdue/ }).first()
  const told = Number(/\d+/.exec((await count.textContent()) ?? '')?.[0])
  await count.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    told === 1 ? '1 project' : `${told} projects`,
  )
  await expect(
    page.getByRole('link', { name: /Remove filter Needs attention: Update overdue/ }),
  ).toBeVisible()
  const rows = page.locator('section', { has: page.locator('h2#projects') }).getByRole('listitem')
  await expect(rows.filter({ hasText: 'Lead:' })).toHaveCount(told)
  await rows.first().getByRole('link').first().click()
  await expect(page).toHaveURL(/\/en\/projects\/[a-z0-9-]+$/)
  await context.close()
})

test('a chart has an address, a title that says something, a table and files', async ({ page }) => {
  await page.goto('/en/dashboard/years')
  const title = page.getByRole('heading', { level: 1 })
  await expect(title).toHaveText(/^Completed: \d+ of \d+ announced in a known year$/)
  const row = page.getByRole('row', { name: /^2017/ })
  const cell = row.getByRole('link').first()
  const told = (await cell.textContent())!
  await cell.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    `${told} project${told === '1' ? '' : 's'}`,
  )
  const csv = await read('/en/dashboard/years/csv?year=2017')
  expect(csv.text).toContain('Announced in')
  const svg = await read('/zh/dashboard/years/svg')
  expect([svg.status, svg.text.startsWith('<svg')]).toEqual([200, true])
  expect((await read('/en/dashboard/years/pdf')).status).toBe(404)
  expect((await read('/en/dashboard/nothing')).status).toBe(404)
})

test('the list of projects is followed and taken along under its filter', async () => {
  const csv = await read('/en/projects.csv?lead=fuxin&stage=open')
  const lines = csv.text.trim().split('\r\n')
  const json = JSON.parse((await read('/en/projects.json?lead=fuxin&stage=open')).text)
  expect(json.projects).toHaveLength(lines.length - 1)
  expect(json.announcements).toEqual([])
  const whole = JSON.parse((await read('/en/projects.json')).text)
  expect(whole.announcements).toMatchObject([{ announced: 10, named: 2 }])
  const feed = await read('/ru/projects.atom?lead=fuxin')
  expect(feed.text).toContain('<title>')
})
