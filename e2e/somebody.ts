/** People of a journey's own, who are no samples: they can change what is theirs. */
import type { Page } from '@playwright/test'
import { inDatabase } from './database'
import { password } from './fixtures'
import { wordsOf } from './words'

const say = wordsOf('zh')

/** Somebody who is no sample, with the password of the samples to begin with. */
export async function somebody(role: 'delegate' | 'moderator' = 'delegate'): Promise<string> {
  const email = `journey.${crypto.randomUUID().slice(0, 8)}@example.org`
  await inDatabase(
    (sql) => sql`
      with person as (
        insert into people (name, email, language) values ('Sample of a journey', ${email}, 'zh') returning id),
      post as (
        insert into posts (person_id, role, party_id)
        select p.id, ${role}, e.id from person p
        left join entries e on ${role === 'delegate'} and e.kind = 'party' and e.slug = 'fuxin')
      insert into credentials (person_id, password_hash)
      select p.id, c.password_hash from person p, credentials c
      join people s on s.id = c.person_id where s.email = 'head.chifeng@example.org'`,
  )
  return email
}

/** On the Chinese page, to their account. */
export async function signInZh(page: Page, email: string, secret = password): Promise<void> {
  await page.goto('/zh/sign-in?next=/zh/workspace/account')
  await page.getByLabel(say('people.signIn.email')).fill(email)
  await page.getByLabel(say('people.signIn.password')).fill(secret)
  await page.getByRole('button', { name: say('people.signIn.button') }).click()
}
