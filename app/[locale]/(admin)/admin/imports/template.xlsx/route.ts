import { getTranslations } from 'next-intl/server'
import { importFieldIn } from '@/components/imports/field-name'
import { importedKinds, type Kind } from '@/db/vocabulary'
import { currentActor } from '@/lib/auth'
import { isLocale, type Locale } from '@/lib/i18n/routing'

import type { ImportField } from '@/lib/imports/fields'
import { importKinds } from '@/lib/imports/kinds'
import { type TemplateColumn, templateColumns } from '@/lib/imports/template'
import { mayPrepareImport } from '@/lib/policy'
import { xlsx } from '@/lib/xlsx'

type Context = { params: Promise<{ locale: string }> }

/** A workbook to fill in: its columns on the first sheet, what stands in each on the second. */
export async function GET(request: Request, { params }: Context) {
  const { locale } = await params
  const signedIn = await currentActor()
  const asked = new URL(request.url).searchParams.get('kind')
  const kind = importedKinds.find((one) => one === asked)
  if (!signedIn || !mayPrepareImport(signedIn.actor) || !isLocale(locale) || !kind)
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const [t, columns] = [
    await getTranslations({ locale, namespace: 'imports.template' }),
    templateColumns(importKinds[kind]),
  ]
  const named = await namesIn(locale)
  const explained = await explainedIn(locale)
  const chunks: Uint8Array[] = []
  for await (const chunk of xlsx([
    { name: t('rows'), rows: [[columns.map(named)]] },
    {
      name: t('explained'),
      rows: [[[t('column'), t('holds')], ...columns.map((one) => [named(one), explained(one)])]],
    },
  ]))
    chunks.push(chunk)
  return new Response(Buffer.concat(chunks), {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'Content-Disposition': `attachment; filename="${kind}-template.xlsx"`,
      'Cache-Control': 'private, no-store',
    },
  })
}

async function namesIn(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'imports.columns' })
  const words = await getTranslations({ locale, namespace: 'words.textLanguages' })
  const name = importFieldIn(
    await getTranslations({ locale, namespace: 'imports.fields' }),
    await getTranslations({ locale, namespace: 'agreement.fields' }),
  )
  return ({ field, language }: TemplateColumn) =>
    language ? t('inLanguage', { field: name(field), language: words(language) }) : name(field)
}

async function explainedIn(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'imports.template.inputs' })
  const kinds = await getTranslations({ locale, namespace: 'words.kinds' })
  const words = await getTranslations({ locale, namespace: 'words' })
  const called = (group: string, list: readonly string[]) =>
    list.map((word) => words(`${group}.${word}` as 'kinds.party')).join('; ')
  const about = (field: ImportField) => ({
    kind: 'kind' in field ? kinds(field.kind as Kind) : '',
    words: 'words' in field ? called(field.group, field.words) : '',
  })
  return ({ input, language }: TemplateColumn) => {
    if (!input) return t('id')
    return language ? t('language') : t(input.input, about(input))
  }
}
