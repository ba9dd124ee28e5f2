import { describe, expect, it } from 'vitest'
import { importedKinds, languages } from '@/db/vocabulary'
import { loadMessages } from '@/lib/i18n/messages'
import en from '@/lib/i18n/messages/en/imports.json'
import mn from '@/lib/i18n/messages/mn/imports.json'
import ru from '@/lib/i18n/messages/ru/imports.json'
import zh from '@/lib/i18n/messages/zh/imports.json'
import { matchHeads } from './heads'
import { importKinds } from './kinds'
import { templateColumns } from './template'
import { fieldLabels } from './words'

const columnsIn = { en: en.columns, zh: zh.columns, mn: mn.columns, ru: ru.columns }

describe.each(languages)('the template in %s', (language) => {
  it.each(importedKinds)('of each %s is understood column by column', async (kind) => {
    const labels = await fieldLabels()
    const words = (await loadMessages(language)).words.textLanguages as Record<string, string>
    const columns = templateColumns(importKinds[kind])
    const heads = columns.map(({ field, language: of }) => {
      const name = labels[language][field]!
      return of
        ? columnsIn[language].inLanguage.replace('{field}', name).replace('{language}', words[of]!)
        : name
    })
    expect(matchHeads(importKinds[kind], heads, labels, new Map())).toEqual(
      columns.map(({ target }) => target),
    )
  })
})
