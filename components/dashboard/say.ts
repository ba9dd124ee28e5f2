/** The words of the dashboard in one language, and the addresses of what it counts. */
import { getTranslations } from 'next-intl/server'
import type { ProjectNames } from '@/components/projects-list/project-words'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import { textFor } from '@/lib/multilingual'
import { type ProjectFilter, projectSearch, projectsWith } from '@/lib/registry/project-filter'
import type { Figure } from './chart'

export async function sayOf(locale: Language, filter: ProjectFilter, names: ProjectNames) {
  const [t, projects, words, dates, register] = [
    await getTranslations({ locale, namespace: 'dashboard' }),
    await getTranslations({ locale, namespace: 'projects' }),
    await getTranslations({ locale, namespace: 'words' }),
    await getTranslations({ locale, namespace: 'dates' }),
    await getTranslations({ locale, namespace: 'register' }),
  ]
  const numbers = new Intl.NumberFormat(locale)
  const number = (value: number) => numbers.format(value)
  const list = (change: Partial<ProjectFilter>) =>
    `/${locale}/projects${projectSearch(projectsWith(filter, change))}`
  /** A count with the address of exactly its list; of nothing there is no list to see. */
  const counted = (count: number, change: Partial<ProjectFilter>, text = number(count)): Figure =>
    count ? { text, count, href: list(change) } : { text, count }
  const named = (texts: Multilingual | undefined, slug: string): Figure => {
    const shown = textFor(texts ?? {}, locale)
    if (!shown) return { text: slug }
    return shown.language === locale ? { text: shown.text } : { text: shown.text, lang: shown.lang }
  }
  return { locale, filter, names, t, projects, words, dates, register, number, list, counted, named }
}

export type Say = Awaited<ReturnType<typeof sayOf>>
