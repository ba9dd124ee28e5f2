import { getLocale, getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '@/components/layout/language-switch'
import { currentAddress } from '@/lib/i18n/current-address'
import { settingsHere } from '@/lib/i18n/settings-here'
import { OrganisationLines } from './organisation-lines'

/** Beside those in the header. */
const places = [
  'notifications',
  'deadlines',
  'decisions',
  'actions',
  'dashboard',
  'growth',
  'ports',
  'plans',
  'help',
  'data',
] as const

export async function Footer() {
  const [locale, address] = [await getLocale(), await currentAddress()]
  const t = await getTranslations('shell')
  const { organisation, languages } = await settingsHere()
  return (
    <footer className="mt-16 border-line border-t bg-surface">
      <div className="mx-auto max-w-page px-4 py-6 text-ink-2 sm:px-6">
        <p className="max-w-read">{t('footer.about')}</p>
        <p className="mt-2 max-w-read">{t('footer.gaps')}</p>
        <div className="mt-3 flex flex-wrap gap-x-7">
          <nav aria-label={t('footer.label')}>
            <ul className="flex flex-wrap gap-x-5">
              {places.map((place) => (
                <li key={place}>
                  <a className="inline-flex min-h-10 items-center" href={`/${locale}/${place}`}>
                    {t(`footer.places.${place}`)}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
          <LanguageSwitch
            address={address}
            among={languages.inUse}
            label={t('languages.readIn')}
            locale={locale}
          />
        </div>
        <OrganisationLines organisation={organisation} />
      </div>
    </footer>
  )
}
