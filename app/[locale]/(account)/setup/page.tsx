import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { z } from 'zod'
import { SettingForm } from '@/components/admin/setting-form'
import { TestMail } from '@/components/admin/test-mail'
import { Page, Section } from '@/components/layout/page'
import { AdministratorForm } from '@/components/setup/administrator-form'
import { SetupCodeForm } from '@/components/setup/code-form'
import { SetupNav } from '@/components/setup/setup-nav'
import { allSteps, stepAfter } from '@/components/setup/steps'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { setupToken } from '@/lib/auth'
import { passwordLength } from '@/lib/people/new-password'
import { findHeldSetUp } from '@/lib/people/setting-up'
import { setupStanding } from '@/lib/people/setup-code'
import { settingsNow } from '@/lib/registry/settings'
import { mailOfMachine } from '@/lib/settings/environment'
import { shownGroups } from '@/lib/settings/shown'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  if ((await setupStanding(await setupToken())) === 'closed') notFound()
  const t = await getTranslations('setup')
  return { title: t('title'), robots: { index: false } }
}

/** The first run, step by step; where somebody administers already there is no such page. */
export default async function SetupPage({ searchParams }: Props) {
  const standing = await setupStanding(await setupToken())
  if (standing === 'closed') notFound()
  const [given, locale, t] = [await searchParams, await getLocale(), await getTranslations('setup')]
  const error = wordOf(given.error)
  const outcome = <Outcome done={wordOf(given.done)} error={error} />
  if (standing === 'code_due')
    return (
      <Page lead={<p>{t('lead')}</p>} title={t('title')}>
        {outcome}
        <SetupCodeForm problem={error !== null} />
      </Page>
    )
  const step = allSteps.find((one) => one === given.step) ?? allSteps[0]!
  const machine = mailOfMachine()
  const id = z.uuid().safeParse(given.held)
  const held = error && id.success ? await findHeldSetUp(await setupToken(), id.data) : null
  const group = shownGroups(await settingsNow(), held, '/api/setup/settings').find(
    ({ name }) => name === step,
  )
  const typed = (action: string) => (held?.action === action ? held.fields : {})
  return (
    <Page lead={<p>{t('later')}</p>} title={t('title')}>
      <SetupNav step={step} />
      {outcome}
      <Section id={step} title={t(`titles.${step}`)}>
        <p className="max-w-read text-ink-2">{t(`leads.${step}`)}</p>
        {group ? (
          <SettingForm
            action={`/api/setup/settings/${step}`}
            group={group}
            machine={{ from: machine.from }}
          />
        ) : (
          <AdministratorForm
            error={error}
            length={passwordLength}
            typed={typed('/api/setup/administrator')}
          />
        )}
        {step === 'mail' && (
          <TestMail
            action="/api/setup/test-mail"
            server={machine.server}
            to={typed('/api/setup/test-mail').to ?? ''}
          />
        )}
        {group && (
          <p className="mt-4">
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/setup?step=${stepAfter(step)}`}
            >
              {t('skip')}
            </a>
          </p>
        )}
      </Section>
    </Page>
  )
}
