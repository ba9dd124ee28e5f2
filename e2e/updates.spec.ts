/** What a lead reports: written on a phone, sent back, mended, published; and what a partner says of it. */
import { expect, test } from './fixtures'
import { publishProject } from './projects'
import { wordsOf } from './words'

test.use({ viewport: { width: 320, height: 640 } })

const say = wordsOf('en')
/** The smallest of pictures. */
const onePixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNk+A8AAQUBAScY42YAAAAASUVORK5CYII=',
  'base64',
)
const label = (field: string) => say(`agreement.fields.${field}`)

test('an update goes from a phone by way of the head to everybody, without a script', async ({
  page,
  signInAs,
}) => {
  const project = await publishProject({ title: { en: 'Sample weighbridge', zh: '地磅示例' } })
  const delegate = await signInAs('delegate.chifeng', { javaScriptEnabled: false })
  await delegate.goto(`/en/workspace/projects/${project.slug}/report`)
  await delegate.getByLabel(label('health')).selectOption({ label: say('words.healths.at_risk') })
  await delegate.getByLabel(label('progress')).fill('35')
  const happened = delegate.getByRole('group', { name: label('happened'), exact: true })
  await happened.getByLabel('English').fill('The bridge is poured.')
  await delegate.getByRole('button', { name: say('updates.form.toHead') }).click()

  // At risk without a word why: nothing is lost, and it says what is missing.
  await expect(delegate.getByRole('alert')).toContainText(say('errors.issues.update.blocks'))
  await expect(happened.getByLabel('English')).toHaveValue('The bridge is poured.')
  const revision = /[0-9a-f-]{36}/.exec(delegate.url())![0]
  const blocks = delegate.getByRole('group', { name: label('blocks'), exact: true })
  await blocks.getByLabel('English').fill('The scales are late.')
  await delegate.getByText(say('updates.form.evidence')).click()
  const evidence = delegate.getByRole('group', { name: `${label('evidence')}, 1` })
  await evidence.getByLabel('English').fill('Photographs')
  await evidence.getByLabel(say('forms.parts.file')).setInputFiles({
    name: 'bridge.png',
    mimeType: 'image/png',
    buffer: onePixel,
  })
  await delegate.getByRole('button', { name: say('updates.form.toHead') }).click()
  await expect(delegate.getByText(say('words.revisionStatuses.awaiting_endorsement')).first()).toBeVisible()

  const head = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await head.goto(`/en/workspace/revisions/${revision}`)
  await expect(head.getByText('The scales are late.')).toBeVisible()
  await head.locator('summary', { hasText: say('workspace.status.sendBack') }).click()
  await head.getByLabel(say('workspace.status.reasonLabel')).fill('Say until when.')
  await head.getByRole('button', { name: say('workspace.status.sendBack') }).click()

  await delegate.goto(`/en/workspace/drafts/${revision}`)
  await expect(delegate.getByText('Say until when.')).toBeVisible()
  await blocks.getByLabel('English').fill('The scales are late until spring.')
  await delegate.getByRole('button', { name: say('updates.form.toHead') }).click()
  await head.goto(`/en/workspace/revisions/${revision}`)
  await head.getByRole('button', { name: say('workspace.status.endorse') }).click()

  await page.goto(`/en/projects/${project.slug}`)
  await expect(page.getByText('The scales are late until spring.')).toBeVisible()
  await expect(page.getByText('Say until when.')).toHaveCount(0)
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'bridge.png' }).click()
  expect((await download).suggestedFilename()).toBe('bridge.png')

  const partner = await signInAs('head.jinzhou', { javaScriptEnabled: false })
  await partner.goto('/en/workspace')
  await partner.getByRole('link', { name: 'Sample weighbridge' }).first().click()
  await partner.getByRole('radio', { name: say('words.updateStances.dissents') }).check()
  await partner.getByLabel(label('words')).fill('The scales have arrived.')
  await partner.getByRole('button', { name: say('updates.view.publish') }).click()
  await page.goto(`/en/projects/${project.slug}`)
  await expect(page.getByText('The scales have arrived.')).toBeVisible()
  await expect(page.getByText(say('words.updateStances.dissents'), { exact: true })).toBeVisible()
})

test('the secretariat asks a lead, who answers', async ({ signInAs }) => {
  const steps = [{ stage: 'agreed', date: '2019', reason: {} }]
  const project = await publishProject({ title: { en: 'Sample silent quay' }, steps })
  const moderator = await signInAs('moderator', { javaScriptEnabled: false })
  await moderator.goto('/en/workspace')
  await moderator.getByRole('link', { name: say('workspace.home.portfolio') }).click()
  const row = moderator.getByRole('listitem').filter({ hasText: 'Sample silent quay' })
  await row.getByRole('button', { name: say('updates.portfolio.nudge') }).click()
  await expect(moderator.getByText(say('workspace.done.nudged'))).toBeVisible()
  await row.getByRole('button', { name: say('updates.portfolio.nudge') }).click()
  await expect(moderator.getByText(say('errors.refusals.asked_lately'))).toBeVisible()

  const head = await signInAs('head.chifeng', { javaScriptEnabled: false })
  await head.goto('/en/workspace')
  const asked = head.getByRole('listitem').filter({ hasText: 'Sample silent quay' })
  await expect(asked.getByText(say('updates.requests.kinds.nudge'))).toBeVisible()
  await asked.locator('summary', { hasText: say('updates.requests.answer') }).click()
  await asked.getByLabel(say('updates.requests.words')).fill('The quay waits for dredging.')
  await asked.getByRole('button', { name: say('updates.requests.send') }).click()
  await expect(head.getByText(say('workspace.done.answered'))).toBeVisible()
  await moderator.goto('/en/workspace/portfolio')
  await expect(row).toContainText('The quay waits for dredging.')
  await moderator.goto(`/en/projects/${project.slug}`)
  await expect(moderator.getByText('The quay waits for dredging.')).toHaveCount(0)
})
