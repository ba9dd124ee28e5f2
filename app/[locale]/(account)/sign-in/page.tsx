import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ProviderForm } from '@/components/account/provider-form'
import { Refusal } from '@/components/account/refusal'
import { SamplePeople } from '@/components/account/sample-people'
import { SignInForm } from '@/components/account/sign-in-form'
import { Page } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { wordOf } from '@/components/workspace/outcome'
import { ownAddress } from '@/lib/address'
import { currentActor, typedBefore } from '@/lib/auth'
import { providerName } from '@/lib/people/provider'
import { samplePassword, samplesComeIn } from '@/lib/people/samples'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('people.signIn')
  const error = wordOf((await searchParams).error)
  return {
    title: error ? t('errorTitle', { title: t('title') }) : t('title'),
    robots: { index: false },
  }
}

export default async function SignInPage({ searchParams }: Props) {
  const given = await searchParams
  const locale = await getLocale()
  const t = await getTranslations('people.signIn')
  const account = await getTranslations('account')
  const next = ownAddress(given.next, `/${locale}/workspace`)
  const error = wordOf(given.error)
  const person = await currentActor()
  const provider = providerName()
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Refusal error={error} field="email" title={t('problem')} />
      {wordOf(given.done) === 'reset' && (
        <div role="status">
          <Notice tone="info">{account('done.reset')}</Notice>
        </div>
      )}
      {wordOf(given.done) === 'set-up' && (
        <div role="status">
          <Notice tone="info">{t('setUp')}</Notice>
        </div>
      )}
      {person && (
        <Notice tone="info">
          {t('already', { name: person.name })} <a href={next}>{t('toWorkspace')}</a>
        </Notice>
      )}
      <SignInForm
        email={error ? await typedBefore('email') : undefined}
        next={next}
        problem={error !== null}
      />
      {provider && <ProviderForm name={provider} next={next} />}
      <p className="mt-5">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/sign-in/forgotten`}>
          {account('forgotten.title')}
        </a>
      </p>
      <p className="max-w-read text-ink-2">{t('forgotten')}</p>
      {(await samplesComeIn()) && <SamplePeople password={samplePassword} />}
    </Page>
  )
}
