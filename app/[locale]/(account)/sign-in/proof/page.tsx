import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { CodeField } from '@/components/account/code-field'
import { GivePasskey } from '@/components/account/give-passkey'
import { Refusal } from '@/components/account/refusal'
import { Page } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { wordOf } from '@/components/workspace/outcome'
import { ownAddress } from '@/lib/address'
import { currentStanding, requireActor, sessionSecret } from '@/lib/auth'
import { findAsked } from '@/lib/people/proof'
import { formHeld } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('proof.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** Asks for a code before what has weight, and sends with it what was sent before. */
export default async function ProofPage({ searchParams }: Props) {
  const locale = await getLocale()
  if ((await currentStanding()) !== 'enrolment_due') await requireActor(locale)
  const given = await searchParams
  const secret = await sessionSecret()
  const held = await formHeld(given.held)
  const workspace = `/${locale}/workspace`
  const proof = secret && (await findAsked(secret))
  if (!held || !proof) redirect(workspace)
  const error = wordOf(given.error)
  const page = ownAddress(held.page, workspace)
  // What else is in the way is said where the form stands.
  if (error && !ofTheProof.includes(error)) redirect(withError(page, error))
  const t = await getTranslations('account')
  const byPassword = proof.asked === 'password'
  return (
    <Page lead={<p>{t(byPassword ? 'proof.leadPassword' : 'proof.lead')}</p>} title={t('proof.title')}>
      <Refusal error={error} field="proof" title={t('proof.problem')} />
      {proof.passkey && <GivePasskey action={held.action} fields={held.fields} name="proof" />}
      <form action={held.action} className="max-w-96" method="post">
        {Object.entries(held.fields).map(([name, value]) => (
          <input key={name} name={name} type="hidden" value={value} />
        ))}
        {byPassword ? (
          <TextField
            aria-invalid={error !== null || undefined}
            autoComplete="current-password"
            id="proof"
            label={t('password.current')}
            name="proof"
            required
            type="password"
          />
        ) : (
          <CodeField id="proof" name="proof" recovery wrong={error !== null} />
        )}
        <Button className="mt-5" type="submit">
          {t('proof.button')}
        </Button>
      </form>
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={page}>
          {t('proof.back')}
        </a>
      </p>
    </Page>
  )
}

const ofTheProof = ['wrong_code', 'wrong_password', 'passkey_refused', 'too_many']

function withError(page: string, error: string): string {
  const address = new URL(page, 'http://own')
  address.searchParams.set('error', error)
  return address.pathname + address.search
}
