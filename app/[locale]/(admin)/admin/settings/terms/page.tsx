import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { TermDeed } from '@/components/admin/term-deed'
import { TermLabels } from '@/components/admin/term-labels'
import { TermList } from '@/components/admin/term-list'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { termLists } from '@/db/vocabulary'
import { requireActor } from '@/lib/auth'
import { maySet } from '@/lib/policy'
import { settingsNow } from '@/lib/registry/settings'
import { shownTerms, typedLabels } from '@/lib/settings/shown-terms'
import { formHeld } from '@/lib/typed'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.terms')
  return { title: t('title'), robots: { index: false } }
}

/** The words by which agreements and projects are ordered, and a form under each list for one more. */
export default async function TermsPage({ searchParams }: Props) {
  const [given, locale] = [await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  if (!maySet(actor)) notFound()
  const [t, settings] = [await getTranslations('settings.terms'), await getTranslations('settings')]
  const words = await getTranslations('words')
  const held = given.error ? await formHeld(given.held) : null
  const current = await settingsNow()
  const lists = await Promise.all(termLists.map((list) => shownTerms(current, list)))
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/admin/settings`, text: settings('title') }]}
          label={settings('title')}
        />
      }
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {lists.map((shown) => {
        const action = `/api/settings/terms/${shown.list}`
        return (
          <Section id={shown.list} key={shown.list} title={words(`termLists.${shown.list}`)}>
            <TermList {...shown} />
            <h3 className="mt-8" id={`add-${shown.list}`}>
              {t(`add.${shown.list}`)}
            </h3>
            <TermDeed action={action} button={t('addButton')}>
              <TermLabels id={`${shown.list}-label`} {...typedLabels(shown, null, held, action)} />
            </TermDeed>
          </Section>
        )
      })}
    </Page>
  )
}
