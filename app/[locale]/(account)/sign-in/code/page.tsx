import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CodeField } from '@/components/account/code-field'
import { GivePasskey } from '@/components/account/give-passkey'
import { Refusal } from '@/components/account/refusal'
import { SignOut } from '@/components/account/sign-out'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { wordOf } from '@/components/workspace/outcome'
import { ownAddress } from '@/lib/address'
import { currentStanding, sessionSecret } from '@/lib/auth'
import { findPasskeyDue } from '@/lib/people/passkey-proof'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('code.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** The second step of signing in. */
export default async function CodePage({ searchParams }: Props) {
  const given = await searchParams
  const locale = await getLocale()
  const t = await getTranslations('account')
  const next = ownAddress(given.next, `/${locale}/workspace`)
  if ((await currentStanding()) !== 'code_due') redirect(next)
  const error = wordOf(given.error)
  const secret = await sessionSecret()
  const passkey = secret !== null && (await findPasskeyDue(secret))
  return (
    <Page lead={<p>{t(passkey ? 'code.leadPasskey' : 'code.lead')}</p>} title={t('code.title')}>
      <Refusal error={error} field="code" title={t('code.problem')} />
      {passkey && <GivePasskey action="/api/sign-in/code" fields={{ next, locale }} name="code" />}
      <form action="/api/sign-in/code" className="max-w-96" method="post">
        <input name="next" type="hidden" value={next} />
        <input name="locale" type="hidden" value={locale} />
        <CodeField id="code" recovery wrong={error !== null} />
        <Button className="mt-5" type="submit">
          {t('code.button')}
        </Button>
      </form>
      <p className="mt-8 max-w-read text-ink-2">{t('code.lost')}</p>
      <SignOut />
    </Page>
  )
}
