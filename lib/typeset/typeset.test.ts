import jsQR from 'jsqr'
import { expect, test } from 'vitest'
import type { Paper, Piece } from './paper'
import { qrCode } from './qr'
import { readPdf } from './testing'
import { Busy, typeset } from './typeset'

const address = 'https://register.example.org/id/agreement/sample'
/** Between Han and other characters Typst leaves a little space, which comes out as one when text is read. */
const unspaced = (text: string) => text.replaceAll(/\s/g, '')
const zh = (text: string): Piece => ({ text, language: 'zh' })

function paper(given: Partial<Paper> = {}): Paper {
  return {
    language: 'zh',
    day: '2026-11-24',
    register: '示例登记处',
    number: '第7号',
    title: zh('文化旅游合作备忘录（示例）'),
    otherTitles: [
      { text: 'Соёл, аялал жуулчлалын хамтын ажиллагаа: Өнгө, Үнэ', language: 'mn' },
      { text: 'Меморандум о сотрудничестве в области туризма', language: 'ru' },
    ],
    verticalTitle: 'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
    address,
    code: { svg: qrCode(address), says: '二维码' },
    position: '截至2026年11月24日',
    status: { word: '生效', sentence: '自2024年6月12日起对全部2方生效。' },
    sections: [{ heading: '签署方', blocks: [chart(2)] }],
    ...given,
  }
}

function chart(parties: number): Paper['sections'][number]['blocks'][number] {
  const rows = Array.from({ length: parties }, (_, at) => [[zh(`赤峰市${at + 1}`)], [zh('2024年6月12日')]])
  return { is: 'table', head: ['签署方', '签署日期'], rows }
}

test('a paper is PDF/A-2a, tagged and in its language, and its text can be read in every script', async () => {
  const { text, roles, info, claim } = await readPdf(await typeset('record.typ', paper()))
  expect(claim).toBe('2A')
  expect(info).toMatchObject({ Language: 'zh-CN', Title: '文化旅游合作备忘录（示例）' })
  for (const said of [
    '文化旅游合作备忘录（示例）',
    'Соёл, аялал жуулчлалын хамтын ажиллагаа: Өнгө, Үнэ',
    'Меморандум о сотрудничестве в области туризма',
    'ᠮᠣᠩᠭᠣᠯ ᠤᠯᠤᠰ',
    '第7号',
    address,
  ])
    expect(unspaced(text)).toContain(unspaced(said))
  expect(roles).toEqual(expect.arrayContaining(['H1', 'Figure', 'Table', 'THead', 'TH', 'TD', 'Link']))
})

test('what people wrote is never markup', async () => {
  const title = '#read("/etc/passwd") $x^2$ *bold* _i_ #sys.inputs \\ @a <b> `c` // d'
  const sentence = '#panic("no") ] } "'
  const { text } = await readPdf(
    await typeset('record.typ', paper({ title: zh(title), status: { word: '#1', sentence } })),
  )
  const plain = text.replaceAll('\n', ' ')
  expect(plain).toContain(title)
  expect(plain).toContain(sentence)
  expect(plain).not.toContain('root:')
})

test('a character that no face has is marked, and what has no shape is left out', async () => {
  const { text } = await readPdf(
    await typeset('record.typ', paper({ title: zh('甲😀乙\ue000丙\u202e丁\ufeff\u0000\u2003戊\ufe0f') })),
  )
  expect(text).toContain('甲□乙□丙丁 戊')
})

test('the same record on the same day is the same file, on another day another', async () => {
  const one = await typeset('record.typ', paper())
  const same = await typeset('record.typ', paper())
  const other = await typeset('record.typ', paper({ day: '2026-11-25' }))
  expect(Buffer.from(same).equals(Buffer.from(one))).toBe(true)
  expect(Buffer.from(other).equals(Buffer.from(one))).toBe(false)
})

test('two hundred parties run over pages that each repeat the head, and the process answers meanwhile', async () => {
  let beats = 0
  const heart = setInterval(() => beats++, 5)
  const pdf = await typeset('record.typ', paper({ sections: [{ heading: '签署方', blocks: [chart(200)] }] }))
  clearInterval(heart)
  const { pages, text } = await readPdf(pdf)
  expect(pages.length).toBeGreaterThan(4)
  for (const page of pages) expect(page).toContain('签署日期')
  expect(unspaced(text)).toContain('赤峰市200')
  expect(beats).toBeGreaterThan(3)
})

test('a paper that cannot be set fails alone, and too many at once are refused', async () => {
  await expect(typeset('record.typ', {})).rejects.toThrow('does not contain key')
  const asked = Array.from({ length: 101 }, () => typeset('record.typ', paper()))
  const ends = await Promise.allSettled(asked)
  expect(ends.slice(0, 100).every(({ status }) => status === 'fulfilled')).toBe(true)
  expect(ends[100]).toMatchObject({ status: 'rejected', reason: expect.any(Busy) })
})

test('the code leads to the address', () => {
  const svg = qrCode(address)
  const size = Number(/viewBox="0 0 (\d+)/.exec(svg)![1])
  const pixels = new Uint8ClampedArray(size * size * 4).fill(255)
  for (const [, x, y, side] of svg.matchAll(/M(\d+),(\d+)h(\d+)v\d+h-\d+z/g)) {
    for (let dy = 0; dy < Number(side); dy++)
      for (let dx = 0; dx < Number(side); dx++)
        pixels.fill(
          0,
          ((Number(y) + dy) * size + Number(x) + dx) * 4,
          ((Number(y) + dy) * size + Number(x) + dx) * 4 + 3,
        )
  }
  expect(jsQR(pixels, size, size)?.data).toBe(address)
})
