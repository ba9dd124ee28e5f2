import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ShortForm } from '@/components/forms/short-form'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { kindAt } from '@/components/workspace/kind-addresses'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { beginning } from '@/lib/entries/beginning'
import { emptyContent } from '@/lib/entries/form'
import { offering } from '@/lib/entries/offering'
import { listOptions } from '@/lib/entries/options'
import { findNext } from '@/lib/entries/view'
import { definitions } from '@/lib/kinds'
import { mayStart } from '@/lib/policy'
import { currentSettings } from '@/lib/registry/settings'

type Props = {
  params: Promise<{ kinds: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('forms')
  const kind = kindAt((await params).kinds)
  return { title: kind ? t(`titles.${kind as 'party'}.new`) : undefined, robots: { index: false } }
}

/** A new entry of a kind with a short form. `?body=nine-plus-one&party=chifeng` fills in what is known
 * already, `?after=six-regions-3` what it takes over from the last one. */
export default async function NewPage({ params, searchParams }: Props) {
  const kind = kindAt((await params).kinds)
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const form = kind && definitions[kind].form
  if (!kind || !form || !mayStart(actor, kind)) notFound()
  const t = await getTranslations('forms')
  const workspace = await getTranslations('workspace.draft')
  const settings = await currentSettings()
  const found = await listOptions(actor, kind, [])
  const known = [
    ...found.parties,
    ...found.bodies,
    ...found.series,
    ...found.meetings,
    ...found.agreements,
    ...found.decisions,
    ...found.actions,
    ...found.plans,
    ...found.projects,
  ]
  const filled = form.fields.flatMap(({ name, input }) => {
    if (input !== 'entry' && input !== 'entries') return []
    const id = known.find(({ slug }) => slug === given[name])?.id
    return id ? [[name, input === 'entry' ? id : [id]]] : []
  })
  const last = typeof given.after === 'string' ? await findNext(actor, kind, given.after) : null
  const content = emptyContent(form.fields, {
    ...beginning(form, settings),
    ...last,
    ...Object.fromEntries(filled),
  })
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('lead')}</p>}
      title={t(`titles.${kind as 'party'}.new`)}
    >
      <Outcome done={null} error={wordOf(given.error)} />
      <ShortForm
        content={content}
        draft={null}
        fields={offering(form.fields, settings, content)}
        issues={[]}
        kind={kind}
        options={optionsFor(locale, found, '')}
      />
    </Page>
  )
}
