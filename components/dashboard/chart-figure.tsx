import { useLocale, useTranslations } from 'next-intl'
import { Fragment } from 'react'
import { Drawing } from '@/components/charts/drawing'
import { Details } from '@/components/ui/details'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Chart, Figure } from './chart'

type Props = { chart: Chart; search: string; whole?: boolean }

/** The drawing, the same as a table whose figures lead to their lists, and the files. `whole`: on a page of its own. */
export function ChartFigure({ chart, search, whole = false }: Props) {
  const locale = useLocale()
  const t = useTranslations('dashboard')
  const { name, title, description, drawn, tableOnly, width, rows, count = rows.length, note } = chart
  const table = <ChartTable chart={chart} />
  const own = `/${locale}/dashboard/${name}`
  return (
    <figure>
      {drawn && !tableOnly && (
        <Drawing description={description} drawn={drawn} id={`chart-${name}`} title={title} width={width} />
      )}
      {whole || tableOnly || !drawn ? table : <Details summary={t('asTable')}>{table}</Details>}
      {rows.length < count && (
        <p className="mt-1 text-ink-2 text-sm">{t('first', { shown: rows.length, count })}</p>
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

function ChartTable({ chart: { title, columns, rows } }: { chart: Chart }) {
  const t = useTranslations('dashboard')
  if (!rows.length) return <p className="text-ink-2">{t('nothing')}</p>
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
    <Fragment key={at}>
      {at > 0 && <br />}
      {href ? (
        <a className="inline-block min-h-6" href={href} lang={lang}>
          {text}
        </a>
      ) : lang ? (
        <span lang={lang}>{text}</span>
      ) : (
        text
      )}
    </Fragment>
  ))
}
