import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClearancePage } from '@/components/clearance/clearance-page'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { findClearance } from '@/lib/clearance/queries'
import { findRevision } from '@/lib/entries/view'

type Props = {
  params: Promise<{ revisionId: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clearance')
  return { title: t('title'), robots: { index: false } }
}

/** Of an agreement that may not be published yet, found by one of its revisions. */
export default async function DraftClearancePage({ params, searchParams }: Props) {
  const { revisionId } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const revision = await findRevision(actor, revisionId)
  const clearance = revision?.kind === 'agreement' ? await findClearance(actor, revision.entryId) : null
  if (!clearance) notFound()
  return (
    <ClearancePage
      clearance={clearance}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      here={`/${locale}/workspace/revisions/${revisionId}/clearance`}
    />
  )
}
