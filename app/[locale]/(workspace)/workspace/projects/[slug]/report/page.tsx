import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Correcting } from '@/components/updates/correcting'
import { ReportedList } from '@/components/updates/reported-list'
import { UpdateForm } from '@/components/updates/update-form'
import { optionsFor } from '@/components/workspace/options'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { today } from '@/lib/dates'
import { listOptions } from '@/lib/entries/options'
import { needsEndorsement } from '@/lib/policy'
import { updateInterval } from '@/lib/projects/interval'
import { findReporting, takenOver } from '@/lib/projects/reporting'
import { timesToReport, timeToBegin } from '@/lib/projects/times'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('updates')
  return { title: t('title'), robots: { index: false } }
}

/** A project for the party that leads it: what is to be said of it now, and what was said. */
export default async function ReportPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findReporting(actor, slug, String(given.update ?? ''))
  if (!found) notFound()
  const [t, workspace] = [await getTranslations('updates'), await getTranslations('workspace.draft')]
  const options = optionsFor(locale, await listOptions(actor, 'update', []), '')
  const forEndorsement = needsEndorsement(actor)
  const { updates, waiting, corrected } = found
  const interval = await updateInterval()
  const times = timesToReport(
    today(),
    interval,
    [...updates, ...waiting].map(({ covers }) => covers),
  )
  const covers = times.find((time) => time === given.time) ?? timeToBegin(today(), interval, times) ?? ''
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t(corrected ? 'form.correctLead' : found.last ? 'form.lead' : 'form.firstLead')}</p>}
      title={t.rich('titleOf', { project: () => <Text texts={found.title} /> })}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      {corrected ? (
        <Correcting
          corrected={corrected}
          forEndorsement={forEndorsement}
          open={waiting.find(({ entryId }) => entryId === corrected.id) ?? null}
          options={options}
        />
      ) : times.length > 0 ? (
        <UpdateForm
          action={`/api/projects/${found.id}/updates`}
          changeNote={null}
          content={{ ...takenOver(found.last), covers }}
          forEndorsement={forEndorsement}
          issues={[]}
          options={options}
          times={times}
        />
      ) : (
        <p className="mt-6">{t('form.allReported')}</p>
      )}
      <ReportedList slug={slug} updates={updates} waiting={waiting} />
    </Page>
  )
}
