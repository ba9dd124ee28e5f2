/** The product's own words, so that the journeys look for what the pages say. */
import fs from 'node:fs'
import { createTranslator } from 'next-intl'

export type Language = 'en' | 'zh' | 'mn' | 'ru'
export const languages: Language[] = ['en', 'zh', 'mn', 'ru']

const folder = new URL('../lib/i18n/messages/', import.meta.url)

function messagesOf(language: Language) {
  const files = fs.readdirSync(new URL(`${language}/`, folder))
  return Object.fromEntries(
    files.map((file) => [
      file.replace('.json', ''),
      JSON.parse(fs.readFileSync(new URL(`${language}/${file}`, folder), 'utf8')),
    ]),
  )
}

type Say = (key: string, values?: Record<string, string | number>) => string

/** `wordsOf('zh')('workspace.home.start')` */
export function wordsOf(language: Language): Say {
  const translate = createTranslator({
    locale: language,
    messages: messagesOf(language),
    onError(error) {
      throw error
    },
  })
  return (key, values) => (translate as unknown as Say)(key, values)
}
