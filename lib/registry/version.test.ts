import { expect, test } from 'vitest'
import { atVersion } from './version'

test('what was read at a version is read once, also by two at once', async () => {
  let reads = 0
  const work = async () => ++reads
  expect(await Promise.all([atVersion(1, 'once', work), atVersion(1, 'once', work)])).toEqual([1, 1])
  expect(await atVersion(1, 'once', work)).toBe(1)
  expect(await atVersion(2, 'once', work)).toBe(2)
})

test('a failed read is tried again', async () => {
  let tries = 0
  const work = async () => {
    tries += 1
    if (tries === 1) throw new Error('lost connection')
    return 'read'
  }
  await expect(atVersion(1, 'failing', work)).rejects.toThrow('lost connection')
  expect(await atVersion(1, 'failing', work)).toBe('read')
})

test('what was not asked for lately is forgotten', async () => {
  let reads = 0
  const work = async () => ++reads
  await atVersion(1, 'early', work)
  for (let other = 0; other < 499; other++) await atVersion(1, `other ${other}`, async () => other)
  await atVersion(1, 'early', work)
  for (let other = 0; other < 499; other++) await atVersion(1, `another ${other}`, async () => other)
  expect(await atVersion(1, 'early', work)).toBe(1)
  for (let other = 0; other < 500; other++) await atVersion(1, `yet another ${other}`, async () => other)
  expect(await atVersion(1, 'early', work)).toBe(2)
})
