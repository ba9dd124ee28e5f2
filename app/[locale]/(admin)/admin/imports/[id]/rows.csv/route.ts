import { getTranslations } from 'next-intl/server'
import { importFieldIn } from '@/components/imports/field-name'
import { problemWords } from '@/components/imports/problem-words'
import { currentActor } from '@/lib/auth'
import { isLocale } from '@/lib/i18n/routing'

import { findWrongRows } from '@/lib/imports/queries'
import { csvLines, csvStart } from '@/lib/registry/csv'

type Context = { params: Promise<{ locale: string; id: string }> }

/** The rows that have something wrong with them, to be mended and brought again: what it is stands in a last column. */
export async function GET(_: Request, { params }: Context) {
  const { locale, id } = await params
  const signedIn = await currentActor()
  const found = signedIn && isLocale(locale) ? await findWrongRows(signedIn.actor, id) : null
  if (!found || !isLocale(locale))
    return new Response(null, { status: 404, headers: { 'Cache-Control': 'no-store' } })
  const words = {
    problems: await getTranslations({ locale, namespace: 'imports.problems' }),
    errors: await getTranslations({ locale, namespace: 'errors' }),
    field: importFieldIn(
      await getTranslations({ locale, namespace: 'imports.fields' }),
      await getTranslations({ locale, namespace: 'agreement.fields' }),
    ),
  }
  const t = await getTranslations({ locale, namespace: 'imports.rows' })
  const { head } = found
  const rows = found.rows.map(({ cells, problems }) => [
    ...head.map((_, at) => cells[at] ?? ''),
    problems
      .map((problem) => [problemWords(words, problem), problem.value].filter(Boolean).join(' — '))
      .join(' | '),
  ])
  return new Response(csvStart([...head, t('wrong')]) + csvLines(rows), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="rows.csv"',
      'Cache-Control': 'private, no-store',
    },
  })
}
