/** A membership: proposed in a form without script, mended, endorsed, reviewed, published; and ended again. */
import { move } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')
const label = (field: string) => say(`agreement.fields.${field}`)

test('a delegate proposes a membership, mends it, and later its end', async ({ page, signInAs }) => {
  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto('/en/workspace/memberships/new?body=china-mongolia-regions')
  await delegate.getByLabel(label('began'), { exact: true }).fill('2012')
  await delegate.getByLabel(label('ended'), { exact: true }).fill('2011')
  await delegate.getByRole('button', { name: say('forms.save') }).click()

  await test.step('what cannot be is said, and nothing typed is lost', async () => {
    await expect(delegate.getByRole('alert')).toContainText(say('errors.issues.party.required'))
    await expect(delegate.getByRole('alert')).toContainText(say('errors.issues.period.left'))
    await expect(delegate.getByLabel(label('began'), { exact: true })).toHaveValue('2012')
    await expect(delegate.getByLabel(label('ended'), { exact: true })).toHaveValue('2011')
  })

  await delegate
    .getByLabel(label('party'), { exact: true })
    .selectOption({ label: 'Chifeng · Inner Mongolia · 150400' })
  await delegate.getByLabel(label('ended'), { exact: true }).fill('')
  await delegate.getByRole('button', { name: say('forms.save') }).click()
  await expect(delegate.getByRole('heading', { level: 1 })).toContainText('Chifeng · China–Mongolia')
  const proposed = { revisionId: delegate.url().split('/').at(-1)! }
  await delegate.getByRole('button', { name: say('workspace.check.submit') }).click()
  await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
  await move(proposed, ['head.chifeng', 'endorse'])

  const moderator = await signInAs('moderator')
  await moderator.goto(`/en/review/${proposed.revisionId}`)
  await expect(moderator.getByRole('heading', { name: say('review.difference.titleNew') })).toBeVisible()
  await moderator.getByRole('button', { name: say('review.decision.publish') }).click()
  await expect(moderator.getByText(say('workspace.done.publish'))).toBeVisible()
  await page.goto('/en/members/chifeng')
  await expect(page.getByRole('link', { name: /China–Mongolia Regional Forum/ })).toBeVisible()

  await test.step('its end is a correction, reviewed field by field', async () => {
    await delegate.goto('/en/workspace/memberships')
    await delegate.getByRole('link', { name: /China–Mongolia Regional Forum/ }).click()
    await delegate.getByRole('button', { name: say('workspace.correct.start') }).click()
    await delegate.getByLabel(label('ended'), { exact: true }).fill('2020-05-31')
    await delegate.getByRole('button', { name: say('forms.save') }).click()
    await expect(delegate.getByRole('table')).toContainText('31 May 2020')
    const ending = { revisionId: delegate.url().split('/').at(-1)! }
    await delegate.getByRole('button', { name: say('workspace.check.submit') }).click()
    await expect(delegate.getByText(say('workspace.done.submit'))).toBeVisible()
    await move(ending, ['head.chifeng', 'endorse'], ['moderator', 'publish'])
    await page.goto('/en/members/chifeng')
    await expect(page.getByText('31 May 2020')).toBeVisible()
  })
})
