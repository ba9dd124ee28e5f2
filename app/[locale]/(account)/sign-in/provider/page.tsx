import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ButtonLink } from '@/components/ui/button'
import { providerState } from '@/lib/auth'
import { providerAddress, providerName } from '@/lib/people/provider'
import { isWaiting } from '@/lib/people/provider-requests'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('account.provider')
  return { title: t('going', { name: providerName() ?? '' }), robots: { index: false } }
}

/**
 * Leads on to the provider, at once and without a script. A page of its own, for what a form may lead to is our own site
 * alone (form-action).
 */
export default async function ProviderPage() {
  const locale = await getLocale()
  const t = await getTranslations('account.provider')
  const state = await providerState()
  if (!state || !(await isWaiting(state))) redirect(`/${locale}/sign-in?error=provider_over`)
  const address = await providerAddress(state)
  const name = providerName() ?? ''
  return (
    <Page lead={<p>{t('goingLead', { name, host: new URL(address).host })}</p>} title={t('going', { name })}>
      <meta content={`0;url=${address}`} httpEquiv="refresh" />
      <p className="mt-6">
        <ButtonLink href={address}>{t('go', { name })}</ButtonLink>
      </p>
    </Page>
  )
}
