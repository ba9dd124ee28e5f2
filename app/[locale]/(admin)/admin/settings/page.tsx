import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { SamplesPart } from '@/components/admin/samples-part'
import { SettingForm } from '@/components/admin/setting-form'
import { TestMail } from '@/components/admin/test-mail'
import { Page, Section } from '@/components/layout/page'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { isEmpty } from '@/lib/founding/first-body'
import { listSamples } from '@/lib/founding/removing'
import { listPartyNames } from '@/lib/people/directory'
import { maySet } from '@/lib/policy'
import { usualInterval } from '@/lib/projects/interval'
import { settingsNow } from '@/lib/registry/settings'
import { mailOfMachine } from '@/lib/settings/environment'
import { orderInWords, shownGroups } from '@/lib/settings/shown'
import { formHeld } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings')
  return { title: t('title'), robots: { index: false } }
}

/** How the place is set up: a short form for each group, and what the machine decides instead. */
export default async function SettingsPage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor, email } = await requireActor(locale)
  if (!maySet(actor)) notFound()
  const [t, words] = [await getTranslations('settings'), await getTranslations('words.updateIntervals')]
  const held = given.error ? await formHeld(given.held) : null
  const groups = shownGroups(await settingsNow(), held, '/api/settings')
  const typedTo = held?.action === '/api/settings/test-mail' ? held.fields.to : undefined
  const machine = mailOfMachine()
  const samples = await listSamples(actor)
  for (const { name, value } of groups)
    if (name === 'protocol' && Array.isArray(value.order))
      value.order = orderInWords(value.order, await listPartyNames(actor), locale)
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {(await isEmpty(actor)) && (
        <p className="mt-4">
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/settings/first-body`}>
            {t('firstBody.link')}
          </a>
        </p>
      )}
      <p className="mt-4">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/settings/terms`}>
          {t('terms.link')}
        </a>
      </p>
      <nav aria-label={t('contents')} className="mt-4">
        <ul className="flex flex-wrap gap-x-6">
          {groups.map(({ name }) => (
            <li key={name}>
              <a className="inline-flex min-h-10 items-center" href={`#${name}`}>
                {t(`groups.${name}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map((group) => (
        <Section id={group.name} key={group.name} title={t(`groups.${group.name}.title`)}>
          <p className="max-w-read text-ink-2">{t(`groups.${group.name}.lead`)}</p>
          <SettingForm
            action={`/api/settings/${group.name}`}
            group={group}
            machine={{ updates: words(usualInterval()), from: machine.from }}
          />
          {group.name === 'mail' && (
            <TestMail action="/api/settings/test-mail" server={machine.server} to={typedTo ?? email} />
          )}
        </Section>
      ))}
      {samples && (
        <Section id="samples" title={t('samples.title')}>
          <SamplesPart {...samples} />
        </Section>
      )}
    </Page>
  )
}
