import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import type { TextLanguage } from '@/db/vocabulary'
import { type Block, type Inline, type Passage, passagesOf } from '@/lib/minutes/markdown'
import { langOf } from '@/lib/multilingual'

type Props = {
  text: string
  language: TextLanguage
  /** Where the number of a passage leads; to the passage itself, if it is left out. */
  hrefOf?: (passage: Passage) => string
}

/** A text of minutes, passage by passage, each with the number by which it is pointed at. */
export function Passages({ text, language, hrefOf }: Props) {
  const t = useTranslations('minutes')
  const passages = passagesOf(text)
  const highest = Math.min(6, ...passages.map(({ block }) => (block.is === 'heading' ? block.depth : 6)))
  return (
    <div className="max-w-read">
      {passages.map((passage, at) => (
        <div className="mb-3 flex gap-3" id={passage.mark} key={passage.mark}>
          <a
            aria-label={t('passage', { number: at + 1 })}
            className="no-print inline-flex min-h-6 w-8 shrink-0 justify-end text-ink-2 text-sm tabular-nums"
            href={hrefOf ? hrefOf(passage) : `#${passage.mark}`}
          >
            {at + 1}
          </a>
          <div className="min-w-0 flex-1" lang={langOf(language)}>
            <BlockView block={passage.block} highest={highest} />
          </div>
        </div>
      ))}
    </div>
  )
}

/** `highest`: the depth of the text's highest heading, which comes under the page's own of the second depth. */
function BlockView({ block, highest }: { block: Block; highest: number }): ReactNode {
  switch (block.is) {
    case 'heading': {
      const Heading = `h${Math.min(6, block.depth - highest + 3)}` as 'h3'
      return (
        <Heading className="font-strong">
          <Line inside={block.inside} />
        </Heading>
      )
    }
    case 'paragraph':
      return (
        <p>
          <Line inside={block.inside} />
        </p>
      )
    case 'list': {
      const items = keyed(block.items).map(([key, item]) => (
        <li key={key}>
          <Blocks blocks={item} highest={highest} />
        </li>
      ))
      return block.start === null ? (
        <ul className="list-disc pl-6">{items}</ul>
      ) : (
        <ol className="list-decimal pl-6" start={block.start}>
          {items}
        </ol>
      )
    }
    case 'quote':
      return (
        <blockquote className="border-line-strong border-l-2 pl-3">
          <Blocks blocks={block.inside} highest={highest} />
        </blockquote>
      )
    case 'code':
      return <p className="whitespace-pre-wrap break-words bg-sunken p-2">{block.text}</p>
    case 'rule':
      return <hr className="border-line-strong" />
    case 'table':
      return <TableView head={block.head} rows={block.rows} />
  }
}

function Blocks({ blocks, highest }: { blocks: Block[]; highest: number }) {
  return keyed(blocks).map(([key, block]) => <BlockView block={block} highest={highest} key={key} />)
}

function TableView({ head, rows }: { head: Inline[][]; rows: Inline[][][] }) {
  const t = useTranslations('minutes')
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable without a mouse
    <section aria-label={t('table')} className="relative overflow-x-auto" tabIndex={0}>
      <table className="ledger">
        <thead>
          <tr>
            {keyed(head).map(([key, cell]) => (
              <th key={key} scope="col">
                <Line inside={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {keyed(rows).map(([row, cells]) => (
            <tr key={row}>
              {keyed(cells).map(([key, cell]) => (
                <td className="border-line border-b py-2 pr-3 text-left align-top" key={key}>
                  <Line inside={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Line({ inside }: { inside: Inline[] }): ReactNode {
  return keyed(inside).map(([key, one]) => <InlineView key={key} one={one} />)
}

function InlineView({ one }: { one: Inline }): ReactNode {
  switch (one.is) {
    case 'text':
      return one.text
    case 'code':
      return <span className="bg-sunken px-1">{one.text}</span>
    case 'break':
      return <br />
    case 'link':
      return (
        <a href={one.to} rel="nofollow noopener">
          <Line inside={one.inside} />
        </a>
      )
    default: {
      const Mark = ({ strong: 'strong', emphasis: 'em', deleted: 'del' } as const)[one.is]
      return (
        <Mark>
          <Line inside={one.inside} />
        </Mark>
      )
    }
  }
}

/** The parts of one text never change places. */
function keyed<T>(parts: T[]): [key: string, part: T][] {
  return parts.map((part, at) => [String(at), part])
}
