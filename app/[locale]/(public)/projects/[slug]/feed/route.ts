import { getTranslations } from 'next-intl/server'
import { periodWords } from '@/components/projects/period-words'
import { boundsOf } from '@/lib/dates'
import { htmlLang, isLocale } from '@/lib/i18n/routing'
import { textFor } from '@/lib/multilingual'
import { permanentAddress } from '@/lib/registry/address'
import { answer, missing } from '@/lib/registry/answer'
import { type AtomEntry, atomFeed } from '@/lib/registry/atom'
import { findProject, updatesOf } from '@/lib/registry/projects'
import { registerState } from '@/lib/registry/version'

type Context = { params: Promise<{ locale: string; slug: string }> }

/** The reports on one project and its steps, the latest first; a step without a date has no place in a feed. */
export async function GET(request: Request, { params }: Context) {
  const { locale, slug } = await params
  if (!isLocale(locale)) return missing()
  const { version } = await registerState()
  const project = await findProject(version, slug)
  if (!project) return missing()
  const [t, shell, words] = [
    await getTranslations({ locale, namespace: 'projects' }),
    await getTranslations({ locale, namespace: 'shell' }),
    await getTranslations({ locale, namespace: 'words' }),
  ]
  const path = `/projects/${slug}`
  const reports = (await updatesOf(version, slug)).map(
    (update): AtomEntry => ({
      id: permanentAddress('update', update.slug),
      path: `${path}#${update.slug}`,
      title: `${periodWords(t, update.covers)} · ${words(`healths.${update.health}`)}`,
      updatedAt: `${update.date}T00:00:00Z`,
      category: update.health,
      summary: textFor(update.happened, locale)?.text ?? '',
    }),
  )
  const steps = project.steps.flatMap(({ stage, date, reason }, at): AtomEntry[] => {
    const { earliest } = boundsOf(date)
    if (!earliest) return []
    return [
      {
        id: `${permanentAddress('project', slug)}#step-${at + 1}`,
        path: `${path}#steps`,
        title: words(`projectStages.${stage}`),
        updatedAt: `${earliest}T00:00:00Z`,
        category: stage,
        summary: textFor(reason, locale)?.text ?? '',
      },
    ]
  })
  const title = textFor(project.title, locale)?.text ?? slug
  const feed = atomFeed({
    reader: locale,
    lang: htmlLang[locale],
    title: `${shell('name')}: ${title}`,
    author: shell('name'),
    path,
    self: '',
    next: null,
    list: '',
    entries: [...reports, ...steps].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1)),
    changedAt: project.publishedAt,
  })
  return answer(request, version, { type: 'application/atom+xml; charset=utf-8', body: () => feed })
}
