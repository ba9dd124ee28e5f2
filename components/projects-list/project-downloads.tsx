import { useLocale, useTranslations } from 'next-intl'
import { type ProjectFilter, projectSearch, projectsWith } from '@/lib/registry/project-filter'

const link = 'inline-flex min-h-8 items-center pointer-coarse:min-h-11'

/** The same rows as files, and as a feed to follow. */
export function ProjectDownloads({ filter, total }: { filter: ProjectFilter; total: number }) {
  const locale = useLocale()
  const t = useTranslations('projects.download')
  const search = projectSearch(projectsWith(filter, {}))
  const file = (form: string) => `/${locale}/projects.${form}${search}`
  return (
    <ul className="no-print mt-6 flex flex-wrap gap-x-4">
      <li className={`${link} text-ink-2`}>{t('these', { count: total })}</li>
      <li>
        <a className={link} download href={file('csv')}>
          CSV
        </a>
      </li>
      <li>
        <a className={link} href={file('json')}>
          JSON
        </a>
      </li>
      <li className={`${link} text-ink-2`}>{useTranslations('register.download')('follow')}</li>
      <li>
        <a className={link} href={file('atom')} type="application/atom+xml">
          Atom
        </a>
      </li>
    </ul>
  )
}
