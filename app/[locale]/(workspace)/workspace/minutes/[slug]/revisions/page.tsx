import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page, Section } from '@/components/layout/page'
import { CompareForm } from '@/components/minutes/compare-form'
import { RevisionForm } from '@/components/minutes/revision-form'
import { TextChanges } from '@/components/minutes/text-changes'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Timeline } from '@/components/ui/timeline'
import { getMoments } from '@/components/workspace/moments'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { Title } from '@/components/workspace/title'
import { requireActor } from '@/lib/auth'
import { findMinutesFor, listMinutesRevisions } from '@/lib/minutes/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('minutes.compare')
  return { title: t('heading'), robots: { index: false } }
}

/** The revisions in which minutes were circulated, two of them compared, and the way back to an earlier text. */
export default async function RevisionsPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const moment = await getMoments()
  const { actor } = await requireActor(locale)
  const found = await findMinutesFor(actor, slug)
  if (!found) notFound()
  const t = await getTranslations('minutes')
  const { minutes, mayAnswer } = found
  const revisions = await listMinutesRevisions(actor, minutes.id)
  const numbered = (number: string | string[] | undefined) =>
    revisions.find((revision) => String(revision.number) === number)
  const after = numbered(given.after) ?? revisions[0]
  const before = numbered(given.before) ?? revisions.find(({ number }) => number < (after?.number ?? 0))
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            {
              href: `/${locale}/workspace/minutes/${slug}`,
              text: t('of', { number: minutes.meeting.number }),
            },
          ]}
          label={t('title')}
        />
      }
      lead={
        <p>
          <Title original={null} texts={minutes.meeting.title} />
        </p>
      }
      title={t('compare.heading')}
    >
      <Outcome done={null} error={wordOf(given.error)} />
      <Section id="revisions" title={t('compare.revisions')}>
        <Timeline
          items={revisions.map(({ number, publishedAt, changeNote }) => ({
            key: String(number),
            when: moment(new Date(publishedAt)),
            what: (
              <>
                <strong>{t('compare.numbered', { number })}</strong>
                {changeNote && (
                  <p>
                    <OwnWords>{changeNote}</OwnWords>
                  </p>
                )}
              </>
            ),
          }))}
        />
      </Section>
      {before && after && (
        <Section id="changes" title={t('compare.between', { before: before.number, after: after.number })}>
          <TextChanges after={after.texts} before={before.texts} />
          <CompareForm
            after={after.number}
            before={before.number}
            numbers={revisions.map(({ number }) => number)}
          />
          {mayAnswer && before.number !== minutes.revision && (
            <RevisionForm basedOn={minutes.revision} from={before.number} minutesId={minutes.id} />
          )}
        </Section>
      )}
    </Page>
  )
}
