import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DelegationsPage } from '@/components/delegations/delegations-page'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { findDelegations } from '@/lib/delegations/queries'
import { currentSettings } from '@/lib/registry/settings'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('delegations')
  return { title: t('all'), robots: { index: false } }
}

export default async function AllDelegationsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const delegations = await findDelegations(actor, slug)
  if (!delegations) notFound()
  return (
    <DelegationsPage
      chosen={typeof given.party === 'string' ? given.party : null}
      delegations={delegations}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      here={`/${locale}/workspace/meetings/${slug}/delegations`}
      order={(await currentSettings()).protocol.order}
      today={today()}
    />
  )
}
