import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ActionsTable } from '@/components/actions/actions-table'
import { DecisionWhole } from '@/components/decisions/decision-whole'
import { DecisionTag } from '@/components/decisions/state-tag'
import { Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Page, Section } from '@/components/layout/page'
import { ProjectsAfter } from '@/components/projects/projects-after'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { textFor } from '@/lib/multilingual'
import { actionsAfter } from '@/lib/registry/actions'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { findDecision } from '@/lib/registry/decisions'
import { projectsAfter } from '@/lib/registry/project-summary'
import { signedMinutesOf } from '@/lib/registry/signed-minutes'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function DecisionPage({ params }: Props) {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('decisions')]
  const [register, actionWords] = [await getTranslations('register'), await getTranslations('actions')]
  const version = await registerVersion()
  const decision = await findDecision(version, slug)
  if (!decision) notFound()
  const actions = await actionsAfter(version, slug)
  const { meeting, ordinal, state } = decision
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[
              { href: `/${locale}/decisions`, text: t('title') },
              { href: `/${locale}/meetings/${meeting.slug}`, text: <Text texts={meeting.title} /> },
            ]}
            label={register('breadcrumbs')}
          />
          <p className="mt-2">
            {t('number', { meeting: meeting.number, number: ordinal })} <DecisionTag state={state} />
          </p>
        </>
      }
      title={<Text texts={decision.title} />}
    >
      <OtherTitles texts={decision.title} />
      <VerticalTitle heading={register('vertical')} texts={decision.title} />
      <DecisionWhole
        decision={decision}
        permanent={permanentAddress('decision', slug)}
        signed={await signedMinutesOf(version, meeting.slug)}
      />
      {actions.length > 0 && (
        <Section id="actions" title={actionWords('title')}>
          <ActionsTable actions={actions} caption={actionWords('title')} />
        </Section>
      )}
      <ProjectsAfter projects={await projectsAfter(version, 'decision', slug)} />
      <ul className="mt-6 flex flex-wrap gap-x-6">
        {state === 'proposed' && (
          <li>
            <a
              className="inline-flex min-h-10 items-center"
              href={`/${locale}/workspace/decisions/${slug}/answer`}
            >
              {t('toObject')}
            </a>
          </li>
        )}
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/decisions/${slug}/correct`}
          >
            {t('propose')}
          </a>
        </li>
        <li>
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/actions/new?meeting=${meeting.slug}&decision=${slug}`}
          >
            {t('addAction')}
          </a>
        </li>
      </ul>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const decision = await findDecision(await registerVersion(), slug)
  if (!decision) return {}
  return {
    title: textFor(decision.title, locale)?.text,
    alternates: await alternates(locale, `/decisions/${slug}`, {
      'application/json': `/id/decision/${slug}.json`,
    }),
  }
}
