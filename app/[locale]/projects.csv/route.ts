import { getTranslations } from 'next-intl/server'
import { isLocale } from '@/lib/i18n/routing'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { projectsAsked } from '@/lib/registry/asked'
import { projectsCsvHead, projectsCsvRows } from '@/lib/registry/projects-csv'
import { allProjects } from '@/lib/registry/projects-list'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const words = await getTranslations({ locale, namespace: 'words' })
  const noReport = (await getTranslations({ locale, namespace: 'projects' }))('noReport')
  const filter = await projectsAsked(new URL(request.url).searchParams)
  const version = await registerVersion()
  async function* lines() {
    yield projectsCsvHead
    for await (const rows of allProjects(version, filter)) {
      yield projectsCsvRows(rows, filter.day, {
        stage: ({ stage }) => words(`projectStages.${stage}`),
        health: ({ health }) => (health ? words(`healths.${health}`) : noReport),
      })
    }
  }
  return answer(request, version, {
    type: 'text/csv; charset=utf-8',
    name: 'projects.csv',
    day: filter.day,
    body: () => streamed(lines()),
  })
}
