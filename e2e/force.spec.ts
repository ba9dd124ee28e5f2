/** What a text says of its entry into force, from the delegate's form to the public page. */
import { draftAgreement, move } from './entries'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')
const form = (key: string) => say(`workspace.form.fields.${key}`)

test('a delegate says on what it depends, and everybody reads whether it is in force and why', async ({
  page,
  signInAs,
}) => {
  const title = `Protocol ${crypto.randomUUID().slice(0, 8)} (sample)`
  const draft = await draftAgreement('delegate.chifeng', { title: { en: title } })
  const delegate = await signInAs('delegate.chifeng')
  await delegate.goto(`/en/workspace/drafts/${draft.revisionId}`)
  const clause = delegate.getByRole('group', { name: form('forceClause'), exact: true })

  await test.step('a clause that cannot be is named', async () => {
    await clause
      .getByLabel(form('forceCondition'))
      .selectOption({ label: say('words.forceConditions.approvals') })
    await clause.getByLabel(form('forceApprovals')).fill('1')
    await clause.getByLabel('Chifeng').check()
    await clause.getByLabel('Jinzhou').check()
    await delegate.getByRole('button', { name: say('workspace.form.check') }).click()
    await delegate
      .getByRole('alert')
      .getByRole('link', { name: say('errors.issues.force.approvals') })
      .click()
    await expect(clause.getByLabel(form('forceApprovals'))).toBeFocused()
  })

  await test.step('it is said as the text has it', async () => {
    await clause
      .getByLabel(form('forceCondition'))
      .selectOption({ label: say('words.forceConditions.signatures') })
    await clause.getByLabel(form('forceDelay')).fill('30')
    await delegate.getByRole('button', { name: say('workspace.form.check') }).click()
    await expect(delegate.getByRole('heading', { name: say('workspace.check.title') })).toBeVisible()
    await expect(delegate.getByText(say('words.clause.signatures'))).toBeVisible()
    await expect(delegate.getByText('It enters into force 30 days after that.')).toBeVisible()
  })

  const section = () =>
    page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: say('agreement.force.heading') }) })
  await test.step('published, the page says who has not signed', async () => {
    await move(draft, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])
    await page.goto(`/en/agreements?q=${encodeURIComponent(title)}`)
    await page.getByRole('link', { name: title, exact: true }).click()
    await expect(section()).toContainText(say('agreement.force.notMet'))
    await expect(section()).toContainText('Signatures recorded: 1 of 2.')
    await expect(section()).toContainText('None is recorded of: Jinzhou.')
  })

  await test.step('and what the position was on an earlier day', async () => {
    const day = page.getByLabel(say('dates.day.label'))
    await day.fill('some time')
    await page.getByRole('button', { name: say('dates.day.show') }).click()
    await expect(page.getByText(say('dates.day.invalid'))).toBeVisible()
    await expect(day).toHaveValue('some time')
    await day.fill('1999')
    await page.getByRole('button', { name: say('dates.day.show') }).click()
    await expect(page.getByText(say('agreement.position.shown', { date: '31 December 1999' }))).toBeVisible()
    await expect(section()).toContainText('Signatures recorded: 0 of 2.')
    await page.getByRole('link', { name: say('agreement.position.now') }).click()
    await expect(section()).toContainText('Signatures recorded: 1 of 2.')
  })
})
