import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { AcceptForm } from '@/components/account/accept-form'
import { Page } from '@/components/layout/page'
import { ErrorSummary } from '@/components/ui/error-summary'
import { wordOf } from '@/components/workspace/outcome'
import { typedBefore } from '@/lib/auth'
import { findInvitation } from '@/lib/people/accepting'
import { providerName } from '@/lib/people/provider'

type Props = {
  params: Promise<{ token: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('people.accept')
  return { title: t('title'), robots: { index: false }, referrer: 'same-origin' }
}

/** Where the link of an invitation leads. Opening it changes nothing; `accepted` in its place is said after coming in. */
export default async function InvitationPage({ params, searchParams }: Props) {
  const [{ token }, given, locale] = [await params, await searchParams, await getLocale()]
  const t = await getTranslations('people.accept')
  const refusals = await getTranslations('errors.refusals')
  if (token === 'accepted')
    return (
      <Page lead={<p>{t('doneLead')}</p>} title={t('doneTitle')}>
        <p className="mt-6">
          <a href={`/${locale}/sign-in`}>{t('toSignIn')}</a>
        </p>
      </Page>
    )
  const invited = await findInvitation(token)
  if (!invited)
    return (
      <Page lead={<p>{t('deadLead')}</p>} title={t('deadTitle')}>
        <p className="mt-6">
          <a href={`/${locale}/sign-in`}>{t('toSignIn')}</a>
        </p>
      </Page>
    )
  const error = wordOf(given.error)
  const message =
    error && (refusals.has(error as 'too_many') ? refusals(error as 'too_many') : refusals('bad_request'))
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      {message && (
        <ErrorSummary
          errors={[{ id: error === 'name_missing' ? 'name' : 'password', message }]}
          title={t('problem')}
        />
      )}
      <AcceptForm
        invited={invited}
        name={(error && (await typedBefore('name'))) || invited.name}
        provider={providerName()}
        token={token}
      />
    </Page>
  )
}
