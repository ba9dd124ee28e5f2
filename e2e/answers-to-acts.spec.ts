/** The second key: what another delegation has recorded of a party, answered by its head. */
import { actOf, agreementContent } from '@/db/factories'
import { idOfParty, inDatabase } from './database'
import { move } from './entries'
import { expect, test } from './fixtures'
import { write } from './requests'
import { wordsOf } from './words'

const say = wordsOf('en')

test('a head contests what others recorded, and everybody reads why', async ({ page, signInAs }) => {
  const parties = [await idOfParty('chifeng'), await idOfParty('jinzhou')]
  const title = `Memorandum ${crypto.randomUUID().slice(0, 8)} (sample)`
  const content = agreementContent(parties, { title: { en: title } })
  const companions = [actOf(parties[1]!)]
  const answer = await write(
    '/api/entries',
    { kind: 'agreement', content, companions },
    { as: 'delegate.chifeng' },
  )
  const draft = JSON.parse(answer.text)
  await move(draft, ['delegate.chifeng', 'submit'], ['head.chifeng', 'endorse'], ['moderator', 'publish'])
  const slug = await inDatabase(async (sql) => {
    const [entry] = await sql`select slug from entries where id = ${draft.entryId}`
    return entry!.slug as string
  })
  await page.goto(`/en/agreements/${slug}`)
  const acts = page.getByRole('main')
  await expect(acts).toContainText(say('agreement.acts.unanswered'))

  const head = await signInAs('head.jinzhou')
  await head.goto('/en/workspace')
  const row = head.getByRole('listitem').filter({ hasText: title })
  await row.getByText(say('workspace.answers.contest')).click()
  await row.getByLabel(say('workspace.answers.reason')).fill('Signed a day later.')
  await row.getByRole('button', { name: say('workspace.answers.contestNow'), exact: true }).click()
  await expect(head.getByText(say('workspace.done.contested'))).toBeVisible()
  await page.reload()
  await expect(acts).toContainText('Signed a day later.')
})
