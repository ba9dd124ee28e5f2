import { svgFile } from '@/components/charts/svg-file'
import { type Chart, chartNamed, whole } from '@/components/dashboard/chart'
import { chartOf } from '@/components/dashboard/charts'
import { dashboardTitle } from '@/components/dashboard/dashboard-title'
import { sayOf } from '@/components/dashboard/say'
import { isLocale } from '@/lib/i18n/routing'
import { answer, missing } from '@/lib/registry/answer'
import { dashboardAsked } from '@/lib/registry/asked'
import { csvLines, csvStart } from '@/lib/registry/csv'
import { readDashboard } from '@/lib/registry/dashboard'
import { projectNames } from '@/lib/registry/project-names'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string; chart: string; form: string }> }

/** A chart as a file: its table as `csv`, its drawing as `svg`. */
export async function GET(request: Request, { params }: Context) {
  const { locale, chart: asked, form } = await params
  const name = chartNamed(asked)
  if (!isLocale(locale) || !name || (form !== 'csv' && form !== 'svg')) return missing()
  const filter = await dashboardAsked(new URL(request.url).searchParams)
  const version = await registerVersion()
  const [dashboard, names] = await Promise.all([readDashboard(version, filter), projectNames(version)])
  const say = await sayOf(locale, filter, names)
  const chart = chartOf(name, say, dashboard, whole)
  const { drawn, title, description } = chart
  if (form === 'svg' && !drawn) return missing()
  return answer(request, version, {
    type: form === 'csv' ? 'text/csv; charset=utf-8' : 'image/svg+xml; charset=utf-8',
    name: `${name}.${form}`,
    day: filter.day,
    body: () =>
      form === 'csv'
        ? csvOf(chart)
        : svgFile(title, [{ heading: dashboardTitle(say), title, description, drawn: drawn! }], locale),
  })
}

function csvOf({ columns, rows }: Chart): string {
  const cells = rows.map((row) =>
    row.map((figures) =>
      figures
        .map(({ text, count }) => (figures.length === 1 && count !== undefined ? count : text))
        .join('; '),
    ),
  )
  return csvStart(columns) + csvLines(cells)
}
