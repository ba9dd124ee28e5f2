/**
 * Minutes are written in Markdown, and this is the whole of what is understood of it: nothing is ever made of HTML, and
 * pictures, which would be fetched from elsewhere, are none. What is understood comes out as a tree for pages and papers
 * to draw.
 */
import MarkdownIt, { type Token } from 'markdown-it'

export type Inline =
  | { is: 'text'; text: string }
  | { is: 'code'; text: string }
  | { is: 'break' }
  | { is: 'strong' | 'emphasis' | 'deleted'; inside: Inline[] }
  | { is: 'link'; to: string; inside: Inline[] }

export type Block =
  | { is: 'heading'; depth: number; inside: Inline[] }
  | { is: 'paragraph'; inside: Inline[] }
  | { is: 'list'; start: number | null; items: Block[][] }
  | { is: 'quote'; inside: Block[] }
  | { is: 'code'; text: string }
  | { is: 'rule' }
  | { is: 'table'; head: Inline[][]; rows: Inline[][][] }

/** A block at the top, with the mark by which it is pointed at: the seventh is 'p7'. `source`: as it was typed. */
export type Passage = { mark: string; source: string; block: Block }

// Off: pictures, HTML, code by indentation (the first line of a Chinese paragraph is indented), and headings by
// underlining, which a line drawn under a paragraph would make by accident.
const parser = new MarkdownIt({ html: false, linkify: false, typographer: false }).disable([
  'image',
  'html_block',
  'html_inline',
  'code',
  'lheading',
])
parser.validateLink = isLink

/** Whether an address may be a link: the web, mail, or a place in the register itself. */
export function isLink(address: string): boolean {
  return /^(https?:\/\/|mailto:|\/(?![/\\])|#)/i.test(address) && URL.canParse(address, 'https://own')
}

/** The passages of a text, in their order. */
export function passagesOf(text: string): Passage[] {
  const lines = text.split('\n')
  const reader = readerOf(parser.parse(text, {}))
  const passages: Passage[] = []
  while (reader.peek()) {
    const [from, to] = reader.peek()!.map ?? [0, 0]
    for (const block of blockAt(reader))
      passages.push({
        mark: `p${passages.length + 1}`,
        source: lines.slice(from, to).join('\n').trim(),
        block,
      })
  }
  return passages
}

/** What a block says, without marks. */
export function plainOf(block: Block): string {
  switch (block.is) {
    case 'heading':
    case 'paragraph':
      return plainInline(block.inside)
    case 'list':
      return block.items.map((item) => item.map(plainOf).join(' ')).join(' ')
    case 'quote':
      return block.inside.map(plainOf).join(' ')
    case 'code':
      return block.text
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(plainInline).join(' ')).join(' ')
    case 'rule':
      return ''
  }
}

function plainInline(inside: Inline[]): string {
  return inside
    .map((one) => ('inside' in one ? plainInline(one.inside) : one.is === 'break' ? ' ' : one.text))
    .join('')
}

type Reader = { peek: () => Token | undefined; next: () => Token }

function readerOf(tokens: Token[]): Reader {
  let at = 0
  return { peek: () => tokens[at], next: () => tokens[at++]! }
}

/** What stands between a token that opens and the one that closes it. */
function within<T>(reader: Reader, closing: string, read: (reader: Reader) => T[]): T[] {
  const found: T[] = []
  while (reader.peek() && reader.peek()!.type !== closing) found.push(...read(reader))
  reader.next()
  return found
}

function blockAt(reader: Reader): Block[] {
  const token = reader.next()
  switch (token.type) {
    case 'heading_open':
      return [{ is: 'heading', depth: Number(token.tag.slice(1)), inside: lineOf(reader, 'heading_close') }]
    case 'paragraph_open':
      return [{ is: 'paragraph', inside: lineOf(reader, 'paragraph_close') }]
    case 'bullet_list_open':
      return [{ is: 'list', start: null, items: within(reader, 'bullet_list_close', itemAt) }]
    case 'ordered_list_open': {
      const start = Number(token.attrGet('start') ?? 1)
      return [{ is: 'list', start, items: within(reader, 'ordered_list_close', itemAt) }]
    }
    case 'blockquote_open':
      return [{ is: 'quote', inside: within(reader, 'blockquote_close', blockAt) }]
    case 'table_open': {
      const rows = within(reader, 'table_close', rowAt)
      return [{ is: 'table', head: rows[0] ?? [], rows: rows.slice(1) }]
    }
    case 'fence':
      return [{ is: 'code', text: token.content.trimEnd() }]
    case 'hr':
      return [{ is: 'rule' }]
    default:
      return []
  }
}

function itemAt(reader: Reader): Block[][] {
  reader.next()
  return [within(reader, 'list_item_close', blockAt)]
}

/** A row of a table; what opens and closes its parts says nothing more. */
function rowAt(reader: Reader): Inline[][][] {
  if (reader.next().type !== 'tr_open') return []
  return [
    within(reader, 'tr_close', (cells) =>
      cells.next().type === 'inline' ? [] : [lineOf(cells, /^t[hd]_close$/)],
    ),
  ]
}

function lineOf(reader: Reader, closing: string | RegExp): Inline[] {
  const isClosing = (type: string) => (typeof closing === 'string' ? type === closing : closing.test(type))
  const inside: Inline[] = []
  for (let token = reader.next(); !isClosing(token.type); token = reader.next())
    if (token.type === 'inline') {
      const line = readerOf(token.children ?? [])
      while (line.peek()) inside.push(...inlineAt(line))
    }
  return inside
}

function inlineAt(reader: Reader): Inline[] {
  const token = reader.next()
  switch (token.type) {
    case 'text':
    case 'text_special':
      return token.content ? [{ is: 'text', text: token.content }] : []
    case 'code_inline':
      return [{ is: 'code', text: token.content }]
    case 'softbreak':
    case 'hardbreak':
      return [{ is: 'break' }]
    case 'strong_open':
      return [{ is: 'strong', inside: within(reader, 'strong_close', inlineAt) }]
    case 'em_open':
      return [{ is: 'emphasis', inside: within(reader, 'em_close', inlineAt) }]
    case 's_open':
      return [{ is: 'deleted', inside: within(reader, 's_close', inlineAt) }]
    case 'link_open':
      return [
        {
          is: 'link',
          to: String(token.attrGet('href') ?? ''),
          inside: within(reader, 'link_close', inlineAt),
        },
      ]
    default:
      return []
  }
}
