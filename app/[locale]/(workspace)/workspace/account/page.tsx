import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { OwnSessions } from '@/components/account/own-sessions'
import { PasswordForm } from '@/components/account/password-form'
import { Page } from '@/components/layout/page'
import { ErrorSummary } from '@/components/ui/error-summary'
import { Notice } from '@/components/ui/notice'
import { wordOf } from '@/components/workspace/outcome'
import { requireActor, sessionSecret } from '@/lib/auth'
import { passwordLength } from '@/lib/people/new-password'
import { listOwnSessions } from '@/lib/people/own-sessions'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

/** Where the refusal is mended: `id` of the field. */
const fieldOf: Record<string, string> = {
  wrong_password: 'current',
  too_many: 'current',
  password_short: 'new',
  password_long: 'new',
  password_common: 'new',
  passwords_differ: 'again',
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
  const { name, email } = await requireActor(locale)
  const t = await getTranslations('account')
  const refusals = await getTranslations('errors.refusals')
  const given = await searchParams
  const [done, error] = [wordOf(given.done), wordOf(given.error)]
  const doneKey = `done.${done}` as 'done.password'
  const message =
    error && (refusals.has(error as 'too_many') ? refusals(error as 'too_many') : refusals('bad_request'))
  const secret = await sessionSecret()
  const sessions = secret ? await listOwnSessions(secret) : null
  return (
    <Page lead={<p>{t('lead', { name, email })}</p>} title={t('title')}>
      {done && t.has(doneKey) && (
        <div role="status">
          <Notice tone="info">{t(doneKey)}</Notice>
        </div>
      )}
      {error && message && (
        <ErrorSummary errors={[{ id: fieldOf[error] ?? 'sessions', message }]} title={t('problem')} />
      )}
      <OwnSessions sessions={sessions ?? []} />
      <PasswordForm length={passwordLength} wrong={(error && fieldOf[error]) || null} />
    </Page>
  )
}
