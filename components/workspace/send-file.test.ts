import { expect, it } from 'vitest'
import { readAnswer } from './send-file'

it('an answer says what the file is, why it was not taken, or that it is worth another try', () => {
  expect(readAnswer(200, '{"sha256":"ab","size":1,"kind":"pdf"}')).toEqual({ sha256: 'ab' })
  expect(readAnswer(422, '{"issues":[{"path":["file"],"code":"macro"}]}')).toEqual({ problem: 'macro' })
  expect(readAnswer(422, '{"issues":[{"path":["file"],"code":"constructor"}]}')).toEqual({ problem: 'busy' })
  expect(readAnswer(401, '{}')).toEqual({ problem: 'signedOut' })
  expect(readAnswer(413, '')).toEqual({ problem: 'tooLarge' })
  expect(readAnswer(429, '{}')).toEqual({ problem: 'tooMany' })
  expect(readAnswer(500, '<html>')).toEqual({ problem: 'busy' })
  expect(readAnswer(200, '')).toEqual({ problem: 'busy' })
})
