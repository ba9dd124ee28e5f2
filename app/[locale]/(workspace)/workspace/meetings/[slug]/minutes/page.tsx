import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { StartForm } from '@/components/minutes/start-form'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { Title } from '@/components/workspace/title'
import { requireActor } from '@/lib/auth'
import { findToMinute } from '@/lib/minutes/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('minutes.start')
  return { title: t('title'), robots: { index: false } }
}

/** Where the minutes of a meeting begin, or the way to those there are. */
export default async function StartMinutesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const meeting = await findToMinute(actor, slug)
  if (!meeting) notFound()
  const t = await getTranslations('minutes.start')
  const { minutesSlug, draftId } = meeting
  const existing = minutesSlug ? `minutes/${minutesSlug}` : draftId && `revisions/${draftId}`
  return (
    <Page
      lead={
        <>
          <p>
            <Title original={null} texts={meeting.title} />
          </p>
          <p className="mt-2">{t('lead')}</p>
        </>
      }
      title={t('title')}
    >
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      {meeting.state !== 'held' && <Notice tone="info">{t('notHeld')}</Notice>}
      {existing ? (
        <p className="mt-6">
          <ButtonLink href={`/${locale}/workspace/${existing}`}>{t('open')}</ButtonLink>
        </p>
      ) : (
        <StartForm meetingId={meeting.id} />
      )}
    </Page>
  )
}
