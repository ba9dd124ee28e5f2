/** What keeps minutes from being circulated, rule by rule. */
import { expect, it } from 'vitest'
import { type MinutesContent, minutesComplete } from './schema'

const correction = '019a0000-0000-7000-8000-000000000001'
const whole: MinutesContent = {
  meeting: '019a0000-0000-7000-8000-000000000002',
  texts: { zh: '会议纪要', en: 'Minutes' },
  authentic: ['zh'],
  signedBy: {},
  days: 14,
  answers: [{ correction, outcome: 'accepted', reason: '' }],
}
const flaws = (given: Partial<MinutesContent>) =>
  (minutesComplete.safeParse({ ...whole, ...given }).error?.issues ?? []).map(
    ({ path, message }) => `${path.join('.')} ${message}`,
  )

it('whole ones have none', () => {
  expect(flaws({})).toEqual([])
})

it.each<[string, Partial<MinutesContent>, string[]]>([
  ['no text', { texts: {}, authentic: [] }, ['texts minutes.text']],
  ['no authentic text', { authentic: [] }, ['authentic minutes.authentic']],
  ['an authentic text that is not there', { authentic: ['zh', 'ru'] }, ['authentic minutes.authenticText']],
  [
    'a correction that is not answered',
    { answers: [{ correction, outcome: null, reason: '' }] },
    ['answers.0 minutes.outcome'],
  ],
  [
    'a correction declined without a reason',
    { answers: [{ correction, outcome: 'declined', reason: '' }] },
    ['answers.0 minutes.reason'],
  ],
])('%s is refused', (_, given, expected) => {
  expect(flaws(given)).toEqual(expected)
})
