import { getLocale, getTranslations } from 'next-intl/server'
import { LanguageSwitch } from '@/components/layout/language-switch'
import { currentAddress } from '@/lib/i18n/current-address'
import { settingsHere } from '@/lib/i18n/settings-here'

const sections = [
  ['register', 'agreements'],
  ['meetings', 'meetings'],
  ['projects', 'projects'],
  ['bodies', 'bodies'],
  ['members', 'members'],
] as const

/** Where people are signed in already; these pages bring their own account links. */
const signedIn = /^\/\w+\/(workspace|review|admin)\b/

/** The same for every reader, so that public answers can be kept and served to all. */
export async function Header() {
  const [locale, address] = [await getLocale(), await currentAddress()]
  const t = await getTranslations('shell')
  const { organisation, languages } = await settingsHere()
  const isHere = (path: string) => address?.split(/[/?]/)[2] === path
  return (
    <header className="border-line border-b">
      <div className="mx-auto flex max-w-page flex-wrap items-center gap-x-7 px-4 py-1 sm:px-6 lg:py-2">
        <a
          className="inline-flex min-h-10 items-center font-strong text-ink no-underline hover:underline"
          href={`/${locale}`}
        >
          {organisation.mark && (
            <span className="mr-2.5 border-seal border-2 px-1.5 text-seal leading-snug">
              {organisation.mark}
            </span>
          )}
          {t('name')}
        </a>
        <nav aria-label={t('nav.label')} className="grow basis-full sm:basis-auto">
          <ul className="flex flex-wrap gap-x-5">
            {sections.map(([name, path]) => (
              <li key={name}>
                <a
                  aria-current={isHere(path) ? 'true' : undefined}
                  className="inline-flex min-h-10 items-center aria-[current]:font-strong aria-[current]:text-ink"
                  href={`/${locale}/${path}`}
                >
                  {t(`nav.${name}`)}
                </a>
              </li>
            ))}
            {!signedIn.test(address ?? '') && (
              <li>
                <a className="inline-flex min-h-10 items-center" href={`/${locale}/sign-in`}>
                  {t('nav.signIn')}
                </a>
              </li>
            )}
          </ul>
        </nav>
        <LanguageSwitch
          address={address}
          among={languages.inUse}
          label={t('languages.label')}
          locale={locale}
        />
      </div>
    </header>
  )
}
