import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ImportBody } from '@/components/imports/import-body'
import { ImportSteps } from '@/components/imports/steps'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { languages } from '@/db/vocabulary'
import { requireActor } from '@/lib/auth'
import { columnChoices } from '@/lib/imports/choices'
import { parseRowFilter } from '@/lib/imports/filter'
import { missingFields } from '@/lib/imports/heads'
import { importKinds } from '@/lib/imports/kinds'
import {
  findImport,
  type ImportView,
  listImportRows,
  listUnknownNames,
  readExamples,
} from '@/lib/imports/queries'
import { mayImport, mayUndoImport } from '@/lib/policy'
import { typedInto } from '@/lib/typed'

type Props = {
  params: Promise<{ id: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('imports')
  return { title: t('one'), robots: { index: false } }
}

/** One spreadsheet, from its columns to what became of it. */
export default async function ImportPage({ params, searchParams }: Props) {
  const [{ id }, given, locale] = [await params, await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const found = await findImport(actor, id)
  if (!found) notFound()
  const t = await getTranslations('imports')
  const words = await getTranslations('words.importedKinds')
  const filter = parseRowFilter(given)
  const kind = importKinds[found.kind]
  const again = given.step === 'columns' && found.state === 'checked'
  const state = again ? 'uploaded' : found.state
  const typed = asTyped(await typedInto(`/api/imports/${id}/columns`, given.held), found)
  return (
    <Page
      above={
        <Breadcrumbs items={[{ href: `/${locale}/admin/imports`, text: t('title') }]} label={t('title')} />
      }
      lead={
        <p>
          {t('of', { kind: words(found.kind), count: found.rows })} <OwnWords>{found.name}</OwnWords>
        </p>
      }
      title={t('one')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <ImportSteps state={state} />
      <ImportBody
        choices={columnChoices(kind)}
        examples={state === 'uploaded' ? await readExamples(actor, id) : []}
        filter={filter}
        found={state === 'uploaded' || state === 'checking' ? null : await listImportRows(actor, id, filter)}
        may={{
          drafts: mayImport(actor, 'drafts', found.contributorIds),
          published: mayImport(actor, 'published', found.contributorIds),
        }}
        mayUndo={mayUndoImport(actor)}
        missing={missingFields(kind, found.columns)}
        of={{ ...found, ...typed, state }}
        unknown={state === 'checked' ? await listUnknownNames(actor, id) : []}
      />
    </Page>
  )
}

type Typed = Readonly<Record<string, string>>

/** The columns as they were chosen, where that was refused. */
function asTyped(typed: Typed, { columns, sourceTitle }: Pick<ImportView, 'columns' | 'sourceTitle'>) {
  if (!Object.keys(typed).length) return {}
  return {
    columns: columns.map((target, at) => typed[`column.${at}`] ?? target),
    sourceTitle: Object.fromEntries(
      languages.map((one) => [one, typed[`source.${one}`] ?? sourceTitle[one] ?? '']),
    ),
  }
}
