import { expect, it, vi } from 'vitest'
import { failureOf, log } from './log'

it('writes one line of JSON, also of a text with several', () => {
  const write = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  log({ level: 'error', event: 'failure', text: 'one\ntwo' })
  const [line] = write.mock.calls[0]!
  write.mockRestore()
  expect(String(line).endsWith('}\n')).toBe(true)
  expect(String(line).trim().split('\n')).toHaveLength(1)
  expect(JSON.parse(String(line))).toMatchObject({ level: 'error', event: 'failure', text: 'one\ntwo' })
})

it('keeps the words of a failure to itself, and names its place', () => {
  const failure = Object.assign(new TypeError('no mailbox of somebody@example.org'), { responseCode: 550 })
  expect(failureOf(failure)).toMatchObject({ name: 'TypeError 550' })
  expect(JSON.stringify(failureOf(failure))).not.toContain('somebody')
  expect(failureOf(failure).frames[0]).toContain('log.test.ts')
  expect(failureOf('somebody@example.org')).toEqual({ name: 'unknown', frames: [] })
})
