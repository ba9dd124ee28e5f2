import type { TextLanguage } from '@/db/vocabulary'
import { type Inline, type Block as Markdown, passagesOf } from '@/lib/minutes/markdown'
import { siteAddress } from '@/lib/registry/address'
import type { Block, Piece } from '@/lib/typeset/paper'

/** A text of minutes as the blocks of a paper. */
export function textBlocks(text: string, language: TextLanguage): Block[] {
  const blocks = passagesOf(text).map(({ block }) => block)
  const highest = Math.min(6, ...blocks.map((block) => (block.is === 'heading' ? block.depth : 6)))
  return blocks.flatMap((block) => blocksOf(block, language, highest))
}

function blocksOf(block: Markdown, language: TextLanguage, highest: number): Block[] {
  const line = (inside: Inline[]) => pieces(inside, language)
  switch (block.is) {
    case 'heading':
      return [{ is: 'heading', level: block.depth - highest + 2, line: line(block.inside) }]
    case 'paragraph':
      return [{ is: 'line', line: line(block.inside) }]
    case 'list':
      return [
        {
          is: 'list',
          items: block.items.flatMap((item, at) => itemLines(item, language, numberOf(block, at))),
        },
      ]
    case 'quote':
      return block.inside.flatMap((one) => blocksOf(one, language, highest))
    case 'code':
      return [{ is: 'paragraphs', paragraphs: [{ text: block.text, language }] }]
    case 'table':
      return [
        {
          is: 'table',
          head: block.head.map((cell) =>
            line(cell)
              .map(({ text }) => text)
              .join(''),
          ),
          rows: block.rows.map((row) => row.map((cell) => [joined(line(cell), language)])),
        },
      ]
    case 'rule':
      return []
  }
}

function numberOf({ start }: { start: number | null }, at: number): string {
  return start === null ? '' : `${start + at}. `
}

/** An item, and the items of lists within it after it. */
function itemLines(item: Markdown[], language: TextLanguage, number: string): Piece[][] {
  const own = item.flatMap((block) => ('inside' in block && block.is === 'paragraph' ? [block.inside] : []))
  const nested = item.flatMap((block) =>
    block.is === 'list'
      ? block.items.flatMap((one, at) => itemLines(one, language, numberOf(block, at) || '– '))
      : [],
  )
  const first = own.flatMap((inside, at) => [
    ...(at ? [{ text: ' ', language }] : []),
    ...pieces(inside, language),
  ])
  return [[...(number ? [{ text: number, language }] : []), ...first], ...nested]
}

function joined(line: Piece[], language: TextLanguage): Piece {
  return { text: line.map(({ text }) => text).join(''), language }
}

function pieces(inside: Inline[], language: TextLanguage, given: Partial<Piece> = {}): Piece[] {
  return inside.flatMap((one): Piece[] => {
    if (one.is === 'break') return [{ text: ' ', language }]
    if ('text' in one) return [{ ...given, text: one.text, language }]
    const marks = one.is === 'strong' ? { strong: true as const } : one.is === 'link' ? linkOf(one.to) : {}
    return pieces(one.inside, language, { ...given, ...marks })
  })
}

/** On paper an address is whole; a place in the text itself is none. */
function linkOf(to: string): Partial<Piece> {
  if (to.startsWith('#')) return {}
  return { link: to.startsWith('/') ? siteAddress(to) : to }
}
