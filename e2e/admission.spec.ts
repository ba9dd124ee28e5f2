/** A newcomer comes to a body: proposed, seconded, adopted under four eyes; and the body has one member more. */
import { versionOf } from './entries'
import { expect, test } from './fixtures'
import { write } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')
const label = (field: string) => say(`agreement.fields.${field}`)

test('a member proposes, another seconds, the secretariat records the adoption', async ({
  page,
  signInAs,
}) => {
  await page.goto('/en/bodies/xi-chi-chao-jin')
  await expect(page.getByText('3+1', { exact: true }).first()).toBeVisible()

  const head = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await head.goto('/en/workspace/admissions/propose?body=xi-chi-chao-jin')
  await head.getByLabel(say('admission.newcomer')).selectOption({ label: 'Dalian · Liaoning · 210200' })
  await head.getByLabel(label('reasons')).fill('A seaport at the end of the belt.')
  await head.getByRole('button', { name: say('admission.propose') }).click()
  await expect(head.getByText(say('workspace.done.admit'))).toBeVisible()
  await expect(head.getByRole('button', { name: say('admission.do.seconded') })).toHaveCount(0)
  const slug = new URL(head.url()).pathname.split('/').at(-1)!

  await test.step('it is public at once', async () => {
    await page.goto('/en/bodies/xi-chi-chao-jin')
    await page.getByRole('link', { name: 'Dalian' }).click()
    await expect(page.getByText('A seaport at the end of the belt.')).toBeVisible()
    await expect(page.getByText(say('words.admissionStates.proposed'), { exact: true })).toBeVisible()
  })

  const other = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await other.goto('/en/workspace')
  await expect(other.getByRole('heading', { name: say('admission.answer') })).toBeVisible()
  await expect(other.getByRole('link', { name: 'Chifeng proposes to admit Dalian' })).toBeVisible()
  await other.getByRole('link', { name: 'Dalian', exact: true }).click()
  await other.getByRole('button', { name: say('admission.do.seconded') }).click()
  await expect(other.getByText(say('workspace.done.seconded'))).toBeVisible()

  const moderator = await signInAs('moderator', { javaScriptEnabled: false })
  await moderator.goto(`/en/workspace/admissions/${slug}`)
  await moderator.getByRole('button', { name: say('admission.decide') }).click()
  await moderator.getByLabel(label('outcome')).selectOption({ label: say('words.admissionOutcomes.adopted') })
  await moderator.getByRole('button', { name: say('forms.save') }).click()
  await expect(moderator.getByRole('alert')).toContainText(say('errors.issues.admission.meeting'))
  const meeting = moderator.getByRole('group', { name: label('meeting') })
  await meeting.getByLabel('English').fill('Fifth joint conference, Jinzhou')
  await moderator.getByLabel(label('date'), { exact: true }).fill('2026-10')
  await moderator.getByLabel(label('began'), { exact: true }).fill('2026-11-01')
  await moderator.getByRole('button', { name: say('forms.save') }).click()
  const revisionId = new URL(moderator.url()).pathname.split('/').at(-1)!
  await moderator.getByRole('button', { name: say('workspace.check.submit') }).click()
  await expect(moderator.getByText(say('workspace.done.submit'))).toBeVisible()
  const own = await write(
    `/api/revisions/${revisionId}/publish`,
    { version: await versionOf(revisionId), reason: '' },
    { as: 'moderator' },
  )
  expect(JSON.parse(own.text).code).toBe('own_work')

  const second = await signInAs('moderator2')
  await second.goto(`/en/review/${revisionId}`)
  await expect(second.getByText('Fifth joint conference, Jinzhou')).toBeVisible()
  await second.getByRole('button', { name: say('review.decision.publish') }).click()
  await expect(second.getByText(say('workspace.done.publish'))).toBeVisible()

  await test.step('the body has four cities and a league, and the newcomer its membership', async () => {
    await page.goto(`/en/bodies/xi-chi-chao-jin/admissions/${slug}`)
    await expect(page.getByText('Jinzhou seconds it')).toBeVisible()
    await expect(page.getByText(say('words.admissionStates.adopted'), { exact: true }).first()).toBeVisible()
    await page.goto('/en/bodies/xi-chi-chao-jin')
    await expect(page.getByText('4+1', { exact: true }).first()).toBeVisible()
    await page.goto('/en/members/dalian')
    await expect(page.getByRole('link', { name: /Land–Port Cooperation/ }).first()).toBeVisible()
  })
})
