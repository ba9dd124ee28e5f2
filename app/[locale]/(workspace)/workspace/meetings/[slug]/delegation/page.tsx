import type { Metadata } from 'next'
import { notFound, redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { DelegationPage } from '@/components/delegations/delegation-page'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { findDelegation } from '@/lib/delegations/queries'
import { mayInvite } from '@/lib/policy'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('delegations')
  return { title: t('title'), robots: { index: false } }
}

export default async function OwnDelegationPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const secretariat = mayInvite(actor)
  const party = typeof given.party === 'string' ? given.party : null
  const address = `/${locale}/workspace/meetings/${slug}`
  // The link that parties get leads the secretariat to all of them.
  if (secretariat && party === null) redirect(`${address}/delegations`)
  const delegation = await findDelegation(actor, slug, party)
  if (!delegation) notFound()
  return (
    <DelegationPage
      delegation={delegation}
      done={wordOf(given.done)}
      error={wordOf(given.error)}
      here={`${address}/delegation${secretariat ? `?party=${delegation.invitation.party.slug}` : ''}`}
      secretariat={secretariat}
      today={today()}
    />
  )
}
