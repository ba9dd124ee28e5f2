import { expect, it } from 'vitest'
import { readAnswer } from './put-notes'

it('what was saved has the next version; what another wrote meanwhile is shown, unless it is the same', () => {
  expect(readAnswer('mine', 200, { version: 3 })).toEqual({ kind: 'saved', version: 3 })
  const stale = (notes: string) => ({ code: 'stale', details: { version: 5, notes } })
  expect(readAnswer('mine', 412, stale('theirs'))).toEqual({ kind: 'stale', version: 5, theirs: 'theirs' })
  expect(readAnswer('mine ', 412, stale('mine'))).toEqual({ kind: 'saved', version: 5 })
})

it('a server that fails is tried again, one that refuses is not', () => {
  expect(readAnswer('mine', 503, null)).toEqual({ kind: 'unreachable', cause: 'server' })
  expect(readAnswer('mine', 429, {})).toEqual({ kind: 'unreachable', cause: 'busy' })
  expect(readAnswer('mine', 401, {})).toEqual({ kind: 'signed_out' })
  expect(readAnswer('mine', 404, { code: 'not_found' })).toEqual({
    kind: 'refused',
    code: 'not_found',
    issues: [],
  })
})
