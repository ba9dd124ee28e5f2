import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { TermDeed } from '@/components/admin/term-deed'
import { TermLabels } from '@/components/admin/term-labels'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Select } from '@/components/ui/field'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { termLists } from '@/db/vocabulary'
import { requireActor } from '@/lib/auth'
import { maySet } from '@/lib/policy'
import { settingsNow } from '@/lib/registry/settings'
import { shownTerms, typedLabels } from '@/lib/settings/shown-terms'
import { codesNow, termNow } from '@/lib/terms'
import { formHeld } from '@/lib/typed'

type Props = {
  params: Promise<{ list: string; code: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.terms')
  return { title: t('title'), robots: { index: false } }
}

/** One term: what it is called, whether it is offered, and merging it into another. */
export default async function TermPage({ params, searchParams }: Props) {
  const [asked, given, locale] = [await params, await searchParams, await getLocale()]
  const { actor } = await requireActor(locale)
  const list = termLists.find((one) => one === asked.list)
  if (!list || !maySet(actor)) notFound()
  const shown = await shownTerms(await settingsNow(), list)
  const term = shown.terms.find(({ code }) => code === asked.code)
  if (!term) notFound()
  const [t, settings] = [await getTranslations('settings.terms'), await getTranslations('settings')]
  const words = await getTranslations('words')
  const held = given.error ? await formHeld(given.held) : null
  const action = `/api/settings/terms/${list}/${term.code}`
  const called = (code: string) => shown.labels.get(code)?.[locale] ?? code
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/admin/settings/terms#${list}`, text: t('title') }]}
          label={t('title')}
        />
      }
      lead={
        <p>
          {words(`termLists.${list}`)} · {t('code', { code: term.code })}
        </p>
      }
      title={called(term.code)}
    >
      <Outcome done={null} error={wordOf(given.error)} />
      {term.mergedInto ? (
        <p className="mt-6">{t('over', { term: called(termNow(shown.terms, term.code)!.code) })}</p>
      ) : (
        <>
          <Section id="labels" title={t('relabel')}>
            <TermDeed action={action} button={settings('save')} deed="relabel">
              <TermLabels id="label" {...typedLabels(shown, term.code, held, action)} />
            </TermDeed>
          </Section>
          <Section id="use" title={t(term.retired ? 'offer' : 'retire')}>
            <p className="max-w-read text-ink-2">{t(term.retired ? 'offerLead' : 'retireLead')}</p>
            <TermDeed
              action={action}
              button={t(term.retired ? 'offer' : 'retire')}
              deed={term.retired ? 'offer' : 'retire'}
              look="secondary"
            />
          </Section>
          <Section id="merger" title={t('merge')}>
            <p className="max-w-read text-ink-2">{t('mergeLead')}</p>
            <TermDeed action={action} button={t('merge')} deed="merge" look="danger">
              <Select id="into" label={t('into')} name="into">
                {codesNow(shown.terms)
                  .filter((code) => code !== term.code)
                  .map((code) => (
                    <option key={code} value={code}>
                      {called(code)}
                    </option>
                  ))}
              </Select>
            </TermDeed>
          </Section>
        </>
      )}
    </Page>
  )
}
