import { isLocale } from '@/lib/i18n/routing'
import { pageAddress } from '@/lib/registry/address'
import { listAnnouncements } from '@/lib/registry/announcements'
import { answer, missing, streamed } from '@/lib/registry/answer'
import { projectsAsked } from '@/lib/registry/asked'
import { projectSearch, projectsWith } from '@/lib/registry/project-filter'
import { announcementRecord, listedProjectRecord } from '@/lib/registry/project-record'
import { allProjects } from '@/lib/registry/projects-list'
import { registerVersion } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const filter = projectsWith(await projectsAsked(new URL(request.url).searchParams), {})
  const version = await registerVersion()
  const announcements = (await listAnnouncements(version, filter)).map(announcementRecord)
  const self = pageAddress(locale, `/projects.json${projectSearch(filter)}`)
  const head = { version, self, day: filter.day, announcements }
  async function* pieces() {
    yield `${JSON.stringify(head).slice(0, -1)},"projects":[`
    let separator = '\n'
    for await (const rows of allProjects(version, filter)) {
      yield separator + rows.map((row) => JSON.stringify(listedProjectRecord(row))).join(',\n')
      separator = ',\n'
    }
    yield '\n]}\n'
  }
  return answer(request, version, {
    type: 'application/json; charset=utf-8',
    day: filter.day,
    body: () => streamed(pieces()),
  })
}
