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
    case 'list': {
      const items = block.items.map((item) => item.flatMap((one) => blocksOf(one, language, highest)))
      return [{ is: 'items', start: block.start, items }]
    }
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
