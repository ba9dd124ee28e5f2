import { expect, it } from 'vitest'
import { refusalOf } from '@/lib/entries/testing'
import { checkNewPassword } from './new-password'

const email = 'somebody.new@example.org'

it.each([
  'salt lake caravan',
  '赤峰锡林郭勒朝阳锦州阜新通',
  'пароль из слов',
  'Нууц үг урт байна',
  '7Q!fd0#mZp2$',
  'a'.repeat(64) + 'b'.repeat(64),
  // Twelve characters, though more than twelve units to a machine.
  '🐎🐪🐑🐐🐂🚂🚢🛳🚚🚛🛤🏔',
])('%s is taken', async (password) => {
  await expect(checkNewPassword(password, email)).resolves.toBeUndefined()
})

it.each([
  ['password_short', ''],
  ['password_short', 'eleven chrs'],
  ['password_short', '赤峰锡林郭勒朝阳锦州阜'],
  ['password_short', '🐎🐪🐑🐐🐂🚂'],
  ['password_long', `${'a b'.repeat(43)}`],
  ['password_common', '123456789012'],
  ['password_common', '1Qaz2Wsx3Edc'],
  ['password_common', 'qwerty123456'],
  ['password_common', 'Administrator'],
  ['password_common', 'Password2026!'],
  ['password_common', '!!password!!!!'],
  ['password_common', 'aaaaaaaaaaaa'],
  ['password_common', 'abcabcabcabc'],
  ['password_common', '赤峰赤峰赤峰赤峰赤峰赤峰'],
  ['password_common', '🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎🐎'],
  ['password_common', 'corridor-2007-demo'],
  ['password_common', 'Somebody.New@example.org'],
])('is refused with %s: %s', async (code, password) => {
  expect(await refusalOf(checkNewPassword(password, email))).toEqual({ code, details: {} })
})
