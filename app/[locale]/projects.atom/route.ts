import { getTranslations } from 'next-intl/server'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { answer, missing } from '@/lib/registry/answer'
import { projectsAsked } from '@/lib/registry/asked'
import { atomFeed } from '@/lib/registry/atom'
import { feedLength } from '@/lib/registry/feed'
import { projectSearch, projectsWith } from '@/lib/registry/project-filter'
import { listChangedProjects } from '@/lib/registry/projects-list'
import { registerState } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string }> }

/** What was published last of these projects, reports on them included. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  if (!isLocale(locale)) return missing()
  const [projects, shell, words] = [
    await getTranslations({ locale, namespace: 'projects' }),
    await getTranslations({ locale, namespace: 'shell' }),
    await getTranslations({ locale, namespace: 'words' }),
  ]
  const { version, changedAt } = await registerState()
  const filter = projectsWith(await projectsAsked(new URL(request.url).searchParams), {})
  const rows = await listChangedProjects(version, filter, feedLength)
  const search = projectSearch(filter)
  const feed = atomFeed({
    reader: locale,
    lang: htmlLang[locale],
    title: `${shell('name')}: ${projects('list.title')}`,
    author: shell('name'),
    path: '/projects',
    self: search,
    next: null,
    list: search,
    entries: rows.map((row) => ({
      id: permanentAddress('project', row.slug),
      path: `/projects/${row.slug}`,
      title: textFor(row.title, locale) ?? row.slug,
      updatedAt: row.changedAt,
      category: row.kind,
      summary: [
        projects('list.number', { number: row.number }),
        words(`projectStages.${row.stage}`),
        row.health ? words(`healths.${row.health}`) : projects('noReport'),
      ].join(' · '),
    })),
    changedAt,
  })
  return answer(request, version, {
    type: 'application/atom+xml; charset=utf-8',
    day: filter.day,
    body: () => feed,
  })
}
