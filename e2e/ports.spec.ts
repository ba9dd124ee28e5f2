/** Figures of a port: proposed without script, refused where they cannot be, endorsed, reviewed field by field, read. */
import { move } from './entries'
import { expect, test } from './fixtures'
import { ask } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')

test('the founding records of a port are read, kept as a table and as data', async ({ page }) => {
  await page.goto('/en/members/xilingol')
  await page.getByRole('link', { name: 'Erenhot', exact: true }).click()
  const figures = page.getByRole('table', { name: say('ports.figures.caption') })
  await expect(figures.getByRole('row', { name: /Crude oil import per year/ })).toContainText(
    'more than 3,000,000',
  )
  await expect(figures.getByRole('row', { name: /freight trains/ })).toContainText(/Sept? 2019/)

  const record = await ask('/id/port/erenhot.json')
  const { party, figures: recorded, locode } = JSON.parse(record.text)
  expect([party.id, recorded.length, locode]).toEqual(['xilingol', 7, ''])
  const csv = await ask('/en/ports.csv')
  expect(csv.text.split('\r\n').filter((line) => line.includes('/id/port/erenhot'))).toHaveLength(7)
  expect(csv.text).toContain('3000000,true,tonne,2019,')
  const plans = await ask('/en/plans.csv')
  expect(plans.text).toContain('2016/2020,2016-01-01,2020-12-31')
  expect((await ask('/id/plan/xilingol-13th-five-year')).status).toBe(303)
})

test('a delegate proposes figures of two years, and the page draws them', async ({ page, signInAs }) => {
  const delegate = await signInAs('delegate.jinzhou', { javaScriptEnabled: false })
  await delegate.goto('/en/ports/jinzhou-port')
  await delegate.getByRole('link', { name: say('ports.figures.propose') }).click()
  await delegate.getByRole('button', { name: say('workspace.correct.start') }).click()

  const fill = async (at: number, year: string, value: string) => {
    const row = delegate.getByRole('group', { name: `Figures, ${at}`, exact: true })
    await row.locator(`[name="content.figures.${at - 1}.measure.en"]`).fill('Sample cargo handled')
    await row.getByLabel(say('forms.parts.value'), { exact: true }).fill(value)
    await row.getByLabel(say('forms.parts.year'), { exact: true }).fill(year)
  }
  await fill(1, '2999', '1200')
  await delegate.getByRole('button', { name: say('forms.save') }).click()

  await test.step('what is missing or cannot be is said in a sentence each, and nothing typed is lost', async () => {
    const said = delegate.getByRole('alert')
    for (const code of ['unit', 'future', 'source'])
      await expect(said).toContainText(say(`errors.issues.figure.${code}`))
    await expect(delegate.locator('[name="content.figures.0.value.value"]')).toHaveValue('1200')
    await expect(delegate.locator('[name="content.figures.0.year"]')).toHaveValue('2999')
  })

  const complete = async (at: number) => {
    await delegate.locator(`[name="content.figures.${at - 1}.unit"]`).selectOption('tonne')
    await delegate.locator(`[name="content.figures.${at - 1}.source.en"]`).fill('Sample bulletin, p. 1')
  }
  await fill(1, '2023', '1200')
  await complete(1)
  await fill(2, '2023', '1500')
  await complete(2)
  await delegate.locator('[name="content.figures.1.value.moreThan"]').check()
  await delegate.getByRole('button', { name: say('forms.save') }).click()
  await expect(delegate.getByRole('alert')).toContainText(say('errors.issues.figure.twice'))
  await delegate.locator('[name="content.figures.1.year"]').fill('2024')
  await delegate.getByRole('button', { name: say('forms.save') }).click()
  await expect(delegate.getByText('more than 1,500 t')).toBeVisible()
  const proposed = { revisionId: delegate.url().split('/').at(-1)! }
  await delegate.getByRole('button', { name: say('workspace.check.submit') }).click()
  await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
  await move(proposed, ['head.jinzhou', 'endorse'])

  const moderator = await signInAs('moderator')
  await moderator.goto(`/en/review/${proposed.revisionId}`)
  const changes = moderator.getByRole('table')
  await expect(changes).toContainText('1,200 t')
  await expect(changes).toContainText('more than 1,500 t')
  await moderator.getByRole('button', { name: say('review.decision.publish') }).click()
  await expect(moderator.getByText(say('workspace.done.publish'))).toBeVisible()

  await page.goto('/en/ports/jinzhou-port')
  await expect(page.getByRole('row', { name: /Sample cargo handled.*1,500/ })).toContainText('more than')
  await expect(page.getByRole('img', { name: '1,200 t (2023), more than 1,500 t (2024)' })).toBeVisible()
})
