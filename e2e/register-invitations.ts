/** Somebody asked in to the register, and the link of their mail: without SMTP the mail is kept. */
import { inDatabase } from './database'
import { expect } from './fixtures'
import { write } from './requests'

/** Returns the secret in the link. The address must be nobody else's. */
export async function askIn(email: string, rest: string): Promise<string> {
  const answer = await write(
    '/api/people/invitations',
    { list: `示例来宾, ${email}, ${rest}` },
    { as: 'admin' },
  )
  expect(JSON.parse(answer.text)).toEqual({ sent: 1, left: 0 })
  return linkOf(email)
}

/** The link of the last mail to this address, once the worker has made it. */
async function linkOf(email: string): Promise<string> {
  const text = () =>
    inDatabase(async (sql) => {
      const [mail] = await sql`select kept ->> 'text' as text from jobs
        where kind = 'register_invitation_mail' and kept ->> 'to' = ${email} order by queued_at desc limit 1`
      return (mail?.text as string | undefined) ?? ''
    })
  await expect.poll(text, { timeout: 20_000 }).toContain('/invitation/')
  return /\/invitation\/(\S+)/.exec(await text())![1]!
}
