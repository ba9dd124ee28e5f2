import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ClearancePage } from '@/components/clearance/clearance-page'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { findClearanceAt } from '@/lib/clearance/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clearance')
  return { title: t('title'), robots: { index: false } }
}

export default async function AgreementClearancePage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const clearance = await findClearanceAt(actor, slug)
  if (!clearance) notFound()
  return (
    <ClearancePage
      clearance={clearance}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      here={`/${locale}/workspace/agreements/${slug}/clearance`}
    />
  )
}
