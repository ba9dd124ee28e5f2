import { useLocale, useTranslations } from 'next-intl'

const places = [
  'people',
  'invitations',
  'roles',
  'imports',
  'audit',
  'waiting',
  'mail',
  'operations',
  'settings',
] as const

/** The ways between the pages of administration. */
export function AdminNav({ address }: { address: string }) {
  const t = useTranslations('admin.nav')
  const locale = useLocale()
  const here = address.split(/[/?]/)[3]
  return (
    <nav aria-label={t('label')} className="mx-auto max-w-page px-4 pt-3 sm:px-6 print:hidden">
      <ul className="flex flex-wrap gap-x-5 border-line border-b">
        {places.map((place) => (
          <li key={place}>
            <a
              aria-current={here === place ? 'true' : undefined}
              className="inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink"
              href={`/${locale}/admin/${place}`}
            >
              {t(place)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}
