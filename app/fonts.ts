import cyrillicExt from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-ext-wght-normal.woff2'
import cyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2'
import latin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2'
import type { Locale } from '@/lib/i18n/routing'

const fonts: Record<Locale, string[]> = {
  en: [latin],
  zh: [],
  mn: [latin, cyrillic, cyrillicExt],
  ru: [latin, cyrillic],
}

/** What a page in this language surely shows, asked for before the style sheet is read. */
export function fontsOf(locale: Locale): string[] {
  return fonts[locale]
}
