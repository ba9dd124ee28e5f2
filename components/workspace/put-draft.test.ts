import { expect, test } from 'vitest'
import { emptyAgreement } from '@/lib/agreements/schema'
import { emptyAct, type Stored } from './form-values'
import { readAnswer } from './put-draft'

const id = (last: number) => `019a0000-0000-7000-8000-00000000000${last}`
const act = (entry: string | null, date: string) => ({
  entry,
  content: { ...emptyAct(id(1), id(2)).content, date },
})
const saving = (stored: Stored, published: Stored['companions'] = []) => ({
  revisionId: id(9),
  version: 3,
  stored,
  changeNote: '',
  published,
})
const stored: Stored = {
  content: { ...emptyAgreement, title: { zh: '框架协议' } },
  companions: [act(id(3), '2007'), act(null, '2008')],
}

test('a save gives the new version and the entries of the acts', () => {
  expect(readAnswer(saving(stored), 200, { version: 4, companions: [id(3), id(4)] })).toEqual({
    answer: { kind: 'saved', version: 4 },
    entries: [id(3), id(4)],
  })
})

test('our own save whose answer was lost is no conflict', () => {
  const details = {
    version: 4,
    content: { ...stored.content },
    companions: [{ entry: id(4), content: act(null, '2008').content }],
  }
  const put = readAnswer(saving(stored, [act(id(3), '2007')]), 412, { code: 'stale', details })
  expect(put).toEqual({ answer: { kind: 'saved', version: 4 }, entries: [id(3), id(4)] })
})

test("somebody else's save is a conflict", () => {
  const theirs = { content: { ...stored.content, title: { zh: '协议' } }, companions: [] }
  const put = readAnswer(saving(stored), 412, { code: 'stale', details: { version: 4, ...theirs } })
  expect(put.answer).toEqual({ kind: 'stale', version: 4, theirs })
})

test('every other answer is told apart', () => {
  const kinds = [401, 429, 500, 502, 404, 409].map((status) => {
    const { answer } = readAnswer(saving(stored), status, { code: 'some_code' })
    return [status, answer.kind, 'code' in answer ? answer.code : 'cause' in answer ? answer.cause : '']
  })
  expect(kinds).toEqual([
    [401, 'signed_out', ''],
    [429, 'unreachable', 'busy'],
    [500, 'unreachable', 'server'],
    [502, 'unreachable', 'server'],
    [404, 'refused', 'some_code'],
    [409, 'refused', 'some_code'],
  ])
  expect(readAnswer(saving(stored), 200, null).answer.kind).toBe('unreachable')
})
