import { expect, it } from 'vitest'
import { readTable } from '@/lib/imports/table'
import { xlsx } from './xlsx'

async function written(...args: Parameters<typeof xlsx>): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsx(...args)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

it('gives back every cell as it was, and runs none', async () => {
  const head = ['名称', 'b', 'c', 'd']
  const rows = [
    ['=1+1', '@SUM(A1)', '-5', '+1'],
    ['<b>&amp;"', ' leading', 'line\nend', 'tab\tin it'],
    ['', 'bell \u0007 in it', '_x0041_', 'return\r\nhere'],
    ['2019-06', '007', 'true', '𠀀😀'],
  ]
  async function* batches() {
    yield [head, ...rows.slice(0, 1)]
    yield rows.slice(1)
  }
  const bytes = await written([
    { name: 'One: [list]', rows: batches() },
    { name: 'Two', rows: [[['not read']]] },
  ])
  expect(readTable(bytes)).toEqual({
    head,
    rows: rows.map((cells, at) => ({ number: at + 2, cells })),
  })
})

it('ends what is longer than a cell may be', async () => {
  const { rows } = readTable(await written([{ name: 'x', rows: [[['a'], ['长'.repeat(40_000)]]] }]))
  expect(rows[0]!.cells[0]).toBe(`${'长'.repeat(32_766)}…`)
})

it('keeps little of thousands of rows at a time', async () => {
  async function* batches() {
    yield [['a', 'b']]
    for (let at = 0; at < 200; at++) yield Array.from({ length: 100 }, (_, row) => [`${at} ${row}`, '赤峰市'])
  }
  const sizes: number[] = []
  for await (const chunk of xlsx([{ name: 'x', rows: batches() }])) sizes.push(chunk.length)
  expect(sizes.length).toBeGreaterThan(10)
  expect(Math.max(...sizes)).toBeLessThan(100_000)
})
