/** A party's ladder of clearance: kept without script, and invisible to everybody else but for one word. */
import { publishAgreement } from './entries'
import { expect, test } from './fixtures'
import { read } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const canary = 'Permit 4711 of a ladder'

test('a party keeps its ladder, and the others see a word of it', async ({ signInAs }) => {
  const { slug } = await publishAgreement({ title: { en: `Agreement to be cleared ${crypto.randomUUID()}` } })
  const address = `/en/workspace/agreements/${slug}/clearance`
  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto(address)
  await delegate.getByRole('button', { name: say('clearance.beginUsual') }).click()
  const offices = delegate.locator('#ladder ~ ol h3')
  await expect(offices).toHaveCount(4)
  await delegate.getByRole('button', { name: 'Move up: City government' }).click()
  await expect(offices.first()).toContainText('City government')
  await delegate.getByRole('button', { name: 'Remove: National association' }).click()
  await expect(offices).toHaveCount(3)

  await delegate.getByText(say('clearance.change')).first().click()
  const first = delegate.locator('#ladder ~ ol > li').first()
  await first.getByLabel(say('clearance.fields.state')).selectOption({ label: 'Refused' })
  await first.getByLabel(say('clearance.fields.begun')).fill('2026-05')
  await first.getByLabel(say('clearance.fields.ended')).fill('2026-06-20')
  await first.getByLabel(say('clearance.fields.papers')).fill(canary)
  await first.getByLabel(say('clearance.fields.note')).fill(canary)
  await first.getByRole('button', { name: say('clearance.save') }).click()
  await expect(delegate.getByText('Refused by: City government, 20 June 2026')).toBeVisible()
  await expect(first).toContainText(canary)
  await delegate.goto('/en/workspace')
  await expect(delegate.getByText('Refused by: City government, 20 June 2026').first()).toBeVisible()

  for (const person of ['head.jinzhou', 'moderator'] as const) {
    const other = await signInAs(person)
    await other.goto(address)
    await expect(other.getByRole('row', { name: 'Chifeng In progress' })).toBeVisible()
    await expect(other.getByRole('row', { name: 'Jinzhou Not started' })).toBeVisible()
    for (const place of [address, '/en/workspace', `/en/agreements/${slug}`]) {
      const { text } = await read(place, person)
      for (const secret of [canary, '2026-06-20', '20 June 2026', 'Refused by'])
        expect([place, secret, text.includes(secret)]).toEqual([place, secret, false])
    }
  }
  for (const person of ['observer.tongliao', 'admin'] as const)
    expect((await read(address, person)).status).toBe(404)
  expect((await read(`/en/agreements/${slug}`)).text).not.toContain(canary)
})
