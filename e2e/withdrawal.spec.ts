/** A party leaves a body: notice by its head without script, read by everybody, and taken back before it counts. */
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')

test('a head gives notice that the party leaves, and takes it back', async ({ page, signInAs }) => {
  const head = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await head.goto('/en/workspace/memberships?body=liaoning-coastal-belt&party=jinzhou')
  await head.getByRole('link', { name: say('forms.memberships.withdraw') }).click()
  await head.getByLabel(say('withdrawal.effect')).fill('2007')
  await head.getByLabel(say('withdrawal.reason')).fill('The port follows rules of its own.')
  await head.getByRole('button', { name: say('withdrawal.give') }).click()
  await expect(head.getByRole('alert')).toContainText(say('errors.refusals.bad_day'))
  await head.getByLabel(say('withdrawal.effect')).fill('2007-10-12')
  await head.getByLabel(say('withdrawal.reason')).fill('The port follows rules of its own.')
  await head.getByRole('button', { name: say('withdrawal.give') }).click()
  await expect(head.getByRole('alert')).toContainText(say('errors.refusals.effect_before_notice'))
  await head.getByLabel(say('withdrawal.effect')).fill('2091-01-01')
  await head.getByLabel(say('withdrawal.reason')).fill('The port follows rules of its own.')
  await head.getByRole('button', { name: say('withdrawal.give') }).click()
  await expect(head.getByText(say('workspace.done.leave'))).toBeVisible()

  await test.step('everybody reads it, and the count of a later day follows', async () => {
    await page.goto('/en/bodies/liaoning-coastal-belt')
    await expect(page.getByText('The port follows rules of its own.')).toBeVisible()
    await expect(page.getByText('6+0', { exact: true }).first()).toBeVisible()
    await expect(page.getByRole('row', { name: /^Jinzhou/ })).toContainText('31 December 2090')
    await page.goto('/en/bodies/liaoning-coastal-belt?at=2091')
    await expect(page.getByText('5+0', { exact: true }).first()).toBeVisible()
    await page.goto('/en/members/jinzhou')
    await expect(page.getByText(say('words.withdrawalStates.given'), { exact: true })).toBeVisible()
  })

  await test.step('the delegation finds it among the news of its bodies', async () => {
    const delegate = await signInAs('delegate.jinzhou')
    await delegate.goto('/en/workspace')
    await delegate.getByRole('link', { name: /Jinzhou leaves/ }).click()
    await expect(delegate.getByRole('heading', { name: say('withdrawal.heading') })).toBeVisible()
  })

  await head.getByRole('button', { name: say('withdrawal.takeBack') }).click()
  await expect(head.getByText(say('workspace.done.stay'))).toBeVisible()
  await page.goto('/en/bodies/liaoning-coastal-belt?at=2091')
  await expect(page.getByText('6+0', { exact: true }).first()).toBeVisible()
  await page.goto('/en/bodies/liaoning-coastal-belt')
  await expect(page.getByText(say('words.withdrawalStates.taken_back'), { exact: true })).toBeVisible()
})
