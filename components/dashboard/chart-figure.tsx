import { useLocale, useTranslations } from 'next-intl'
import { Drawing } from '@/components/charts/drawing'
import { Details } from '@/components/ui/details'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Chart, Figure } from './chart'

/** Rows of a table that stands among other charts; the chart's own page has them all. */
const mostRows = 12

type Props = { chart: Chart; search: string; whole?: boolean }

/** The drawing, the same as a table whose figures lead to their lists, and the files. `whole`: on a page of its own. */
export function ChartFigure({ chart, search, whole = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('dashboard')
  const { name, title, description, drawn, tableOnly, width, rows, note } = chart
  const shown = whole ? rows : rows.slice(0, mostRows)
  const table = <ChartTable chart={chart} rows={shown} />
  const own = `/${locale}/dashboard/${name}`
  return (
    <figure>
      {drawn && !tableOnly && (
        <Drawing description={description} drawn={drawn} id={`chart-${name}`} title={title} width={width} />
      )}
      {whole || tableOnly || !drawn ? table : <Details summary={t('asTable')}>{table}</Details>}
      {shown.length < rows.length && (
        <p className="mt-1 text-ink-2 text-sm">{t('first', { shown: shown.length, count: rows.length })}</p>
      )}
      {note && <figcaption className="mt-2 max-w-read text-ink-2 text-sm">{note}</figcaption>}
      <ul className="no-print mt-1 flex flex-wrap gap-x-4">
        {!whole && (
          <li>
            <a className={link} href={`${own}${search}`}>
              {t('own')}
            </a>
          </li>
        )}
        <li>
          <a className={link} download href={`${own}/csv${search}`}>
            CSV
          </a>
        </li>
        {drawn && (
          <li>
            <a className={link} download href={`${own}/svg${search}`}>
              SVG
            </a>
          </li>
        )}
      </ul>
    </figure>
  )
}

const link = 'inline-flex min-h-10 items-center'

function ChartTable({ chart: { title, columns, rows: all }, rows }: { chart: Chart; rows: Figure[][][] }) {
  const t = useTranslations('dashboard')
  if (!all.length) return <p className="text-ink-2">{t('nothing')}</p>
  return (
    <Table caption={title}>
      <thead>
        <tr>
          {columns.map((column) => (
            <Head key={column}>{column}</Head>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([head, ...cells], at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a table is drawn once
          <tr key={at}>
            <RowHead className="min-w-32 font-normal">
              <Figures figures={head!} />
            </RowHead>
            {cells.map((figures, place) => (
              <Cell className="min-w-20" key={columns[place + 1]}>
                <Figures figures={figures} />
              </Cell>
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Figures({ figures }: { figures: Figure[] }) {
  return figures.map(({ text, href, lang }, at) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: figures of a cell never change places
    <span className="block" key={at} lang={lang}>
      {href ? (
        <a className="inline-block min-h-6" href={href}>
          {text}
        </a>
      ) : (
        text
      )}
    </span>
  ))
}
