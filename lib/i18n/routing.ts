// The whole of which languages there are and how addresses name them.
import { defineRouting } from 'next-intl/routing'

export const locales = ['en', 'zh', 'mn', 'ru'] as const
export type Locale = (typeof locales)[number]

export const localeNames: Record<Locale, string> = {
  en: 'English',
  zh: '简体中文',
  mn: 'Монгол',
  ru: 'Русский',
}

/** What the `lang` attribute says: the script matters for Chinese. */
export const htmlLang: Record<Locale, string> = { en: 'en', zh: 'zh-Hans', mn: 'mn', ru: 'ru' }

export function isLocale(text: unknown): text is Locale {
  return locales.includes(text as Locale)
}

export const routing = defineRouting({
  locales,
  defaultLocale: 'en',
  localePrefix: 'always',
  // Public answers are the same for everybody and can be kept: they carry no cookie.
  localeCookie: false,
  // These would be built from the visitor's Host header.
  alternateLinks: false,
})
