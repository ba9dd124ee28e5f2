import { addressIn } from '@/lib/i18n/address'
import { htmlLang, type Locale, localeNames } from '@/lib/i18n/routing'

type Props = { locale: Locale; address: string | null; label: string; among: readonly Locale[] }

/** The same page in the other languages in use: plain links, each named in its own language. */
export function LanguageSwitch({ locale, address, label, among }: Props) {
  return (
    <nav aria-label={label}>
      <ul className="flex flex-wrap gap-x-5">
        {among
          .filter((other) => other !== locale)
          .map((other) => (
            <li key={other}>
              <a
                className="inline-flex min-h-10 items-center"
                href={addressIn(other, locale, address)}
                hrefLang={htmlLang[other]}
                lang={htmlLang[other]}
              >
                {localeNames[other]}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  )
}
