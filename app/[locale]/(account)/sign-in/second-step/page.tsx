import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { renderSVG } from 'uqr'
import { BeginEnrolment } from '@/components/account/begin-enrolment'
import { ConfirmEnrolment } from '@/components/account/confirm-enrolment'
import { FreshCodes } from '@/components/account/fresh-codes'
import { NamePasskey } from '@/components/account/name-passkey'
import { Refusal } from '@/components/account/refusal'
import { SignOut } from '@/components/account/sign-out'
import { Page, Section } from '@/components/layout/page'
import { wordOf } from '@/components/workspace/outcome'
import { currentStanding, sessionSecret } from '@/lib/auth'
import { findOwnFactor } from '@/lib/people/enrolment'
import { settingsNow } from '@/lib/registry/settings'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const t = await getTranslations('account')
  const title = t('setUp.title')
  const error = wordOf((await searchParams).error)
  return { title: error ? t('errorTitle', { title }) : title, robots: { index: false } }
}

/** Setting up the second step: by choice, or before anything else where it is required. */
export default async function SecondStepPage({ searchParams }: Props) {
  const locale = await getLocale()
  const t = await getTranslations('account')
  const standing = await currentStanding()
  const secret = await sessionSecret()
  const factor = secret ? await findOwnFactor(secret) : null
  if (!factor) redirect(`/${locale}/sign-in?next=/${locale}/sign-in/second-step`)
  const error = wordOf((await searchParams).error)
  const ofAll = (await settingsNow()).access.secondStep === 'everybody'
  const { enrolment, asked, fresh, passkeys } = factor
  if (fresh)
    return (
      <Page title={t('recovery.new')}>
        <FreshCodes codes={fresh} />
      </Page>
    )
  const named = error === 'name_missing' || error === 'passkey_refused'
  const field = named
    ? 'passkey-name'
    : enrolment || asked === 'code'
      ? 'code'
      : asked === 'password'
        ? 'password'
        : 'begin'
  return (
    <Page
      lead={
        <>
          {standing === 'enrolment_due' && (
            <p className="font-strong text-ink">{t(ofAll ? 'setUp.dueOfAll' : 'setUp.due')}</p>
          )}
          <p>{t('setUp.lead')}</p>
        </>
      }
      title={t('setUp.title')}
    >
      <Refusal error={error} field={field} title={t('problem')} />
      {enrolment ? (
        <ConfirmEnrolment
          codes={enrolment.codes}
          picture={renderSVG(enrolment.address, { ecc: 'M', border: 4, pixelSize: 4 })}
          secret={enrolment.secret}
          wrong={error !== null}
        />
      ) : (
        <BeginEnrolment asked={asked} passkey={passkeys.length > 0} wrong={error !== null && !named} />
      )}
      {standing === 'enrolment_due' && !enrolment && (
        <Section id="passkey" title={t('passkey.instead')}>
          <p className="max-w-read">{t('passkey.lead')}</p>
          <NamePasskey wrong={named} />
        </Section>
      )}
      {standing === 'enrolment_due' && <SignOut />}
    </Page>
  )
}
