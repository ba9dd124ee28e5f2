import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OwnFactor } from '@/components/account/own-factor'
import { OwnIdentity } from '@/components/account/own-identity'
import { OwnSessions } from '@/components/account/own-sessions'
import { PasswordForm } from '@/components/account/password-form'
import { Refusal } from '@/components/account/refusal'
import { Page, Section } from '@/components/layout/page'
import { Notice } from '@/components/ui/notice'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor, sessionSecret } from '@/lib/auth'
import { findOwnFactor } from '@/lib/people/enrolment'
import { findOwnIdentity } from '@/lib/people/identities'
import { passwordLength } from '@/lib/people/new-password'
import { listOwnSessions } from '@/lib/people/own-sessions'
import { providerName } from '@/lib/people/provider'
import { typedInto } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the refusal is mended: `id` of the field. */
const fieldOf: Record<string, string> = {
  wrong_password: 'current',
  too_many: 'current',
  password_short: 'new',
  password_long: 'new',
  password_common: 'new',
  passwords_differ: 'again',
  wrong_code: 'code',
  passkey_refused: 'passkeys',
  passkeys_many: 'passkeys',
  name_missing: 'passkey-name',
  provider_refused: 'provider',
  provider_over: 'provider',
  provider_said_no: 'provider',
  provider_silent: 'provider',
  identity_taken: 'provider',
  password_needed: 'provider',
  factor_needed: 'second-step',
  sample_person: 'password',
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const error = wordOf((await searchParams).error)
  return {
    title: error ? t('errorTitle', { title: t('title') }) : t('title'),
    robots: { index: false },
  }
}

export default async function AccountPage({ searchParams }: Props) {
  const locale = await getLocale()
  const { name, email, sample, viewing } = await requireActor(locale)
  const t = await getTranslations('account')
  if (viewing)
    return (
      <Page title={t('title')}>
        <Notice tone="info">{t('viewing')}</Notice>
      </Page>
    )
  const given = await searchParams
  const [done, error] = [wordOf(given.done), wordOf(given.error)]
  const doneKey = `done.${done}` as 'done.password'
  const secret = await sessionSecret()
  const sessions = secret ? await listOwnSessions(secret) : null
  const factor = secret ? await findOwnFactor(secret) : null
  const provider = providerName()
  const identity = provider && secret ? await findOwnIdentity(secret) : null
  const typed = await typedInto('/api/account/passkeys/begin', given.held)
  const field = (error && ('name' in typed ? 'passkey-name' : fieldOf[error])) || null
  return (
    <Page lead={<p>{t('lead', { name, email })}</p>} title={t('title')}>
      {done && t.has(doneKey) && (
        <div role="status">
          <Notice tone="info">{t(doneKey)}</Notice>
        </div>
      )}
      <Refusal error={error} field={field ?? 'sessions'} title={t('problem')} />
      <OwnSessions sessions={sessions ?? []} />
      {sample ? (
        <Section id="password" title={t('password.title')}>
          <p className="max-w-read">{t('sample')}</p>
        </Section>
      ) : (
        <>
          <PasswordForm length={passwordLength} wrong={field} />
          {provider && <OwnIdentity identity={identity} name={provider} />}
          {factor && <OwnFactor factor={factor} typedName={typed.name} wrong={field} />}
        </>
      )}
    </Page>
  )
}
