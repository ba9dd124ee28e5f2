/** What an administrator sees of the machine: the mail that was kept or given up, and how everything stands. */
import { inDatabase } from './database'
import { expect, test } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('en')

test('an administrator finds a mail that was given up, and has it tried again, without a script', async ({
  signInAs,
}) => {
  const failed = await inDatabase(async (sql) => {
    const [mail] = await sql`
      insert into jobs (kind, payload, attempts, failed_at, last_error)
      values ('request_mail', ${sql.json({ request: crypto.randomUUID() })}, 12, now(), 'Error EENVELOPE 550') returning id`
    return mail!.id as string
  })
  const page = await signInAs('admin', { javaScriptEnabled: false })
  await page.goto('/en/admin/operations')
  await expect(page.getByText(say('operations.mail.keeping'))).toBeVisible()
  await page.getByRole('link', { name: say('operations.mail.see') }).click()
  await page.locator(`a[href$="${failed}"]`).click()
  await expect(page.getByText('Error EENVELOPE 550')).toBeVisible()
  await page.getByRole('button', { name: say('operations.mail.tryAgain') }).click()
  await expect(page.getByText(say('workspace.done.tried_again'))).toBeVisible()
  await expect(page.getByRole('button', { name: say('operations.mail.tryAgain') })).toHaveCount(0)
})
