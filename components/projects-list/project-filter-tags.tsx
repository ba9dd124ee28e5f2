import { useLocale, useTranslations } from 'next-intl'
import { edtfWords } from '@/components/dates/edtf-date'
import { Icon } from '@/components/ui/icon'
import { VisuallyHidden } from '@/components/ui/visually-hidden'
import { narrowedBy, type ProjectFilter, projectSearch, projectsWith } from '@/lib/registry/project-filter'
import { type ProjectNames, valueName } from './project-words'

/** `path` after the language. */
type Props = { filter: ProjectFilter; names: ProjectNames; path: string }

/** What narrows the list, each as a link to the list without it. */
export function ProjectFilterTags({ filter, names, path }: Props) {
  const locale = useLocale()
  const [projects, words] = [useTranslations('projects'), useTranslations('words')]
  const [register, dates] = [useTranslations('register'), useTranslations('dates')]
  const narrowed = narrowedBy(filter)
  if (!narrowed.length && !filter.at) return null
  const tags = [
    ...narrowed.map((name) => ({
      name,
      ...valueName(name, filter, { locale, projects, words, names }),
      // What was reported is asked of a period, and neither of the two alone.
      without:
        name === 'period' || name === 'reported' ? { period: '', reported: '' as const } : { [name]: '' },
    })),
    ...(filter.at
      ? [
          {
            name: 'at' as const,
            label: edtfWords(dates, locale, filter.day),
            lang: undefined,
            without: { at: '' },
          },
        ]
      : []),
  ]
  return (
    <ul aria-label={register('filter.chosen')} className="no-print mt-3 flex flex-wrap items-center gap-2">
      {tags.map(({ name, label, lang, without }) => (
        <li key={name}>
          <a
            className="inline-flex min-h-8 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-ink text-table no-underline visited:text-ink hover:underline pointer-coarse:min-h-11"
            href={`/${locale}${path}${projectSearch(projectsWith(filter, without))}`}
          >
            <VisuallyHidden>{register('filter.remove')} </VisuallyHidden>
            <span>
              {projects(`filter.${name}`)}
              {register('colon')}
              <span lang={lang}>{label}</span>
            </span>
            <Icon name="cross" />
          </a>
        </li>
      ))}
      <li>
        <a className="inline-flex min-h-8 items-center pointer-coarse:min-h-11" href={`/${locale}${path}`}>
          {register('filter.clear')}
        </a>
      </li>
    </ul>
  )
}
