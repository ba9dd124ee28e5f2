import { useTranslations } from 'next-intl'

/** Addresses; null where there is nowhere to go. */
type Props = { first: string | null; next: string | null }

/** The ways between the pages of a list that is not counted: to its beginning, and on. */
export function LaterPages({ first, next }: Props) {
  const t = useTranslations('admin.pages')
  const link = 'inline-flex min-h-10 items-center'
  if (!first && !next) return null
  return (
    <nav aria-label={t('label')} className="mt-4 flex flex-wrap gap-x-6">
      {first && (
        <a className={link} href={first}>
          {t('first')}
        </a>
      )}
      {next && (
        <a className={link} href={next} rel="next">
          {t('next')}
        </a>
      )}
    </nav>
  )
}
