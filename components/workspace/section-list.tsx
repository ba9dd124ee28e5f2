import { useTranslations } from 'next-intl'
import { sections } from './issues'

/** The parts of the form, in the margin. */
export function SectionList({ withWhy }: { withWhy: boolean }) {
  const t = useTranslations('workspace')
  return (
    <nav aria-label={t('draft.sections')} className="lg:sticky lg:top-4">
      <ul className="border-line border-l-2">
        {[...sections, ...(withWhy ? (['why'] as const) : [])].map((section) => (
          <li key={section}>
            <a className="block py-1.5 pl-3" href={`#section-${section}`}>
              {t(`form.sections.${section}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
