import { expect, test } from 'vitest'
import { emptyAgreement } from '@/lib/agreements/schema'
import { formValues } from './form-values'
import { localCopy } from './local-copy'

function memory() {
  const items = new Map<string, string>()
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  }
}

const values = formValues({ content: emptyAgreement, companions: [] }, 'why')

test('what was written is read again, and is gone once dropped', () => {
  const box = memory()
  const copy = localCopy(box, 'person', 'revision')
  expect(copy.write({ values, version: 3 })).toBe(true)
  expect(copy.read()).toEqual({ values, version: 3 })
  copy.drop()
  expect(copy.read()).toBeNull()
})

test('one person does not get what another typed on the same device', () => {
  const box = memory()
  localCopy(box, 'head', 'revision').write({ values, version: 3 })
  expect(localCopy(box, 'delegate', 'revision').read()).toBeNull()
})

test('a device that keeps nothing is told from one that does', () => {
  const full = {
    ...memory(),
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(localCopy(full, 'person', 'revision').write({ values, version: 1 })).toBe(false)
  expect(localCopy(null, 'person', 'revision').write({ values, version: 1 })).toBe(false)
})

test('a copy of another shape, or none at all, is not misread', () => {
  const box = memory()
  const copy = localCopy(box, 'person', 'revision')
  box.items.set('entente.draft.person.revision', '{"shape":0,"values":{}}')
  expect(copy.read()).toBeNull()
  box.items.set('entente.draft.person.revision', '{"half')
  expect(copy.read()).toBeNull()
})
