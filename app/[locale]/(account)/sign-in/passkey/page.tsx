import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { KeyForm } from '@/components/account/key-form'
import { Refusal } from '@/components/account/refusal'
import { Page } from '@/components/layout/page'
import { wordOf } from '@/components/workspace/outcome'
import { currentStanding, sessionSecret } from '@/lib/auth'
import { findBegunPasskey } from '@/lib/people/passkeys'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('passkey.make.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** Has the device make the passkey that was named before. What was refused is begun anew. */
export default async function PasskeyPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('account.passkey')
  const secret = await sessionSecret()
  const begun = secret ? await findBegunPasskey(secret) : null
  const error = wordOf((await searchParams).error)
  const due = (await currentStanding()) === 'enrolment_due'
  const back = due ? `/${locale}/sign-in/second-step` : `/${locale}/workspace/account`
  if (!begun) redirect(error ? `${back}?error=${error}` : back)
  const words = { button: t('make.button'), failed: t('failed'), without: t('make.without') }
  return (
    <Page lead={<p>{t('make.lead', { name: begun.name })}</p>} title={t('make.title')}>
      <Refusal error={error} field="main" title={t('make.problem')} />
      <KeyForm
        action="/api/account/passkeys"
        fields={{ locale }}
        name="answer"
        options={begun.options}
        words={words}
      />
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={back}>
          {t('make.back')}
        </a>
      </p>
    </Page>
  )
}
