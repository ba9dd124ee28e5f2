/** What a page's metadata says of the same page elsewhere. */
import type { Language } from '@/db/vocabulary'
import { pageAddress, siteAddress } from './address'
import { currentSettings } from './settings'

const hreflangs: Record<Language, string> = { en: 'en', zh: 'zh-Hans', mn: 'mn', ru: 'ru' }

/** The page in each of the languages in use, and what it offers in other forms: addresses by media type. */
export async function alternates(reader: Language, path: string, types: Record<string, string> = {}) {
  const { inUse } = (await currentSettings()).languages
  return {
    canonical: pageAddress(reader, path),
    languages: Object.fromEntries(
      inUse.map((language) => [hreflangs[language], pageAddress(language, path)]),
    ),
    types: Object.fromEntries(
      Object.entries(types).map(([type, of]) => [
        type,
        of.startsWith('/id/') ? siteAddress(of) : pageAddress(reader, of),
      ]),
    ),
  }
}
