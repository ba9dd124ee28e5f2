/** A project: recorded in a form on a phone without a script, mended, endorsed, reviewed, and read by everybody. */
import { move } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

test.use({ viewport: { width: 320, height: 640 } })

const say = wordsOf('en')
const label = (field: string) => say(`agreement.fields.${field}`)
const part = (field: string) => say(`forms.parts.${field}`)

test('a delegate records a project, which then counts where projects are counted', async ({
  page,
  signInAs,
}) => {
  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto('/en/workspace/projects/new')
  const group = (field: string, at = 1) => delegate.getByRole('group', { name: `${label(field)}, ${at}` })
  const title = delegate.getByRole('group', { name: label('title'), exact: true })
  await title.first().getByLabel('English').fill('Sample fodder yard')
  await delegate
    .getByLabel(label('lead'), { exact: true })
    .selectOption({ label: 'Chifeng · Inner Mongolia · 150400' })
  const party = group('partners').getByLabel(part('party'), { exact: true })
  await party.selectOption({ label: 'Chifeng · Inner Mongolia · 150400' })
  const stage = group('steps').getByLabel(part('stage'), { exact: true })
  await stage.selectOption({ label: say('words.projectStages.agreed') })
  await group('steps').getByLabel(part('date'), { exact: true }).fill('2025-03')
  await delegate.getByLabel(label('actualEnd'), { exact: true }).fill('2199')
  const currency = group('sums').getByLabel(part('currency'), { exact: true })
  await currency.selectOption({ label: say('words.currencies.CNY') })
  const amount = group('sums').getByLabel(part('amount'), { exact: true })
  await delegate.getByRole('button', { name: say('forms.save') }).click()

  await test.step('what cannot be is said, each in a sentence, and nothing typed is lost', async () => {
    const alert = delegate.getByRole('alert')
    for (const issue of ['kind.required', 'project.leadTwice', 'project.future', 'sum.amount'])
      await expect(alert).toContainText(say(`errors.issues.${issue}`))
    await expect(title.first().getByLabel('English')).toHaveValue('Sample fodder yard')
    await expect(currency).toHaveValue('CNY')
    await expect(delegate.getByLabel(label('actualEnd'), { exact: true })).toHaveValue('2199')
  })

  await delegate
    .getByLabel(label('kind'), { exact: true })
    .selectOption({ label: say('words.projectKinds.industry') })
  await party.selectOption({ label: 'Jinzhou · Liaoning · 210700' })
  await delegate.getByLabel(label('actualEnd'), { exact: true }).fill('')
  await amount.fill('5000000')
  await group('sums').getByLabel(part('year'), { exact: true }).fill('2025')
  await group('sums')
    .getByLabel(part('use'), { exact: true })
    .selectOption({ label: say('words.moneyUses.planned') })
  await delegate.getByRole('button', { name: say('forms.save') }).click()
  await expect(delegate.getByRole('heading', { level: 1 })).toContainText('Sample fodder yard')
  const drafted = { revisionId: delegate.url().split('/').at(-1)! }
  await delegate.getByRole('button', { name: say('workspace.check.submit') }).click()
  await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
  await move(drafted, ['head.chifeng', 'endorse'], ['moderator', 'publish'])

  await page.goto('/en/projects?lead=chifeng')
  await page.getByRole('link', { name: 'Sample fodder yard' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample fodder yard')
  await expect(page.getByRole('link', { name: 'Jinzhou' }).first()).toBeVisible()
  await expect(page.getByText(/5,000,000/).first()).toBeVisible()
  await expect(page.getByText(say('words.projectStages.agreed'), { exact: true }).first()).toBeVisible()
})
