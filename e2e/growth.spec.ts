/** How a body grew, read by whoever has no scripts and no mouse. */
import fs from 'node:fs'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')

test.use({ javaScriptEnabled: false })

test('a reader steps through the years by keyboard, and takes the position along as files', async ({
  page,
}) => {
  await page.goto('/en/growth?at=2008')
  const on = (now: string, day: string) => say('growth.on', { label: say('growth.cities'), now, day })
  await expect(page.getByRole('img', { name: on('3+1', '31 December 2008') })).toBeVisible()
  await expect(page.getByRole('img', { name: say('growth.map.title') })).toContainText('Chifeng')

  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'CSV', exact: true }).click(),
  ])
  const rows = fs
    .readFileSync(await download.path(), 'utf8')
    .trimEnd()
    .split('\r\n')
  expect(rows).toHaveLength(11)
  expect(rows.filter((row) => row.includes(',2008-12-31,certain,'))).toHaveLength(4)

  await page.getByRole('link', { name: say('growth.after', { year: '2009' }) }).focus()
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL('/en/growth?at=2009')
  const between = say('register.formula.between', { certain: '5+1', possible: '9+1' })
  await expect(page.getByRole('img', { name: on(between, '31 December 2009') })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: 'Fuxin' }).first()).toContainText('perhaps')

  await page.getByRole('link', { name: say('growth.now'), exact: true }).click()
  await expect(page).toHaveURL('/en/growth')
  await expect(page.getByRole('table').getByRole('row').last()).toContainText('9+1')
})

test('the picture is a drawing of its own', async ({ request }) => {
  const answer = await request.get('/zh/growth.svg?body=nine-plus-one&body=liaoxi-mengdong-union&at=2008')
  expect(answer.headers()['content-type']).toContain('image/svg+xml')
  const picture = await answer.text()
  expect(picture).toContain('冀辽蒙区域合作')
  expect(picture).toContain('辽西蒙东经济区联合体')
  expect(picture).toContain('3+1')
})

test('a party is read on a day, and beside another', async ({ page }) => {
  await page.goto('/en/members/jinzhou?at=2008')
  const memberships = page.getByRole('table', { name: say('register.members.membershipsHeading') })
  await expect(memberships).not.toContainText('9+1')
  await page.getByLabel(say('dates.day.label')).fill('2010')
  await page.getByRole('button', { name: say('dates.day.show') }).click()
  await expect(memberships).toContainText('9+1')

  await page.getByRole('link', { name: say('register.members.compareLink') }).click()
  const choice = page.getByLabel(say('register.members.compare.with'))
  await choice.selectOption({ label: 'Chaoyang · Liaoning · 211300' })
  await page.getByRole('button', { name: say('register.members.compare.show') }).click()
  await expect(page).toHaveURL(/\/en\/members\/jinzhou\/compare\?with=chaoyang/)
  const bodies = page.getByRole('table', { name: say('register.members.compare.bodiesCaption') })
  await expect(bodies.getByRole('row').filter({ hasText: '9+1' })).toContainText('2009')
})
