/** What a new password must be: the whole rule. Long enough to withstand guessing, and none that attackers try first. */
import { Refusal } from '@/lib/errors'
import { samplePassword } from './samples'

/** In characters, as people count them. */
export const passwordLength = { least: 12, most: 128 }

/** Refuses with password_short, password_long or password_common. `email`: of whoever is to have it. */
export async function checkNewPassword(password: string, email: string): Promise<void> {
  const { length } = [...password]
  if (length < passwordLength.least) throw new Refusal('password_short')
  if (length > passwordLength.most) throw new Refusal('password_long')
  if (await isCommon(password.toLowerCase(), email)) throw new Refusal('password_common')
}

async function isCommon(password: string, email: string): Promise<boolean> {
  const known = await commonPasswords()
  // 'Password2026!' is 'password' to whoever guesses, and 'abcabcabcabc' is 'abc'.
  const core = password.replace(/^[\d\W_]+|[\d\W_]+$/g, '')
  const [, repeated] = /^(.{1,8}?)\1+$/su.exec(password) ?? []
  const published = [samplePassword, email.toLowerCase()]
  return known.has(password) || known.has(core) || repeated !== undefined || published.includes(password)
}

let common: Promise<Set<string>> | undefined

/** About 49,000 in lower case, read when somebody first chooses one. */
function commonPasswords(): Promise<Set<string>> {
  common ??= import('@zxcvbn-ts/language-common').then(
    ({ dictionary }) => new Set(dictionary['passwords-common']),
  )
  return common
}
