import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { ChooseText } from '@/components/minutes/choose-text'
import { HowRectified } from '@/components/minutes/how-rectified'
import { Passages } from '@/components/minutes/passages'
import { SettledList } from '@/components/minutes/settled-list'
import { SignedBy } from '@/components/minutes/signed-by'
import { MinutesSentence } from '@/components/minutes/state-sentence'
import { MinutesTag, RectifiedTag } from '@/components/minutes/state-tag'
import { TextHash } from '@/components/minutes/text-hash'
import { textShown } from '@/components/minutes/text-shown'
import { RectificationBanner, RectificationList } from '@/components/rectifications/agreement-rectifications'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DescriptionList } from '@/components/ui/description-list'
import { today } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { actionsOf } from '@/lib/registry/actions'
import { permanentAddress } from '@/lib/registry/address'
import { alternates } from '@/lib/registry/alternates'
import { decisionsOf } from '@/lib/registry/decisions'
import { findMinutes } from '@/lib/registry/minutes'
import { rectificationsOfMinutes, signedMinutesOf } from '@/lib/registry/signed-minutes'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** The adopted minutes of a meeting. */
export default async function AdoptedMinutesPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const version = await registerVersion()
  const minutes = await findMinutes(version, slug)
  const shown = minutes && textShown(minutes.texts, (await searchParams).text, locale)
  if (!minutes || !shown) notFound()
  const t = await getTranslations('minutes')
  const meetings = await getTranslations('meetings')
  const register = await getTranslations('register')
  const { meeting, adopted, lastDay, signedBy, hashes } = minutes
  const state = { state: 'adopted' as const, adopts: adopted, lastDay, open: 0 }
  const here = `/${locale}/meetings/${slug}`
  const signed = await signedMinutesOf(version, slug)
  const rectifications = await rectificationsOfMinutes(version, slug)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/meetings`, text: meetings('title') },
            { href: here, text: <Text texts={meeting.title} /> },
          ]}
          label={register('breadcrumbs')}
        />
      }
      lead={<Text texts={meeting.title} />}
      title={t('of', { number: meeting.number })}
    >
      <RectificationBanner rectifications={rectifications} />
      <p className="mt-4 max-w-read">
        <MinutesTag state="adopted" /> <RectifiedTag rectifications={rectifications} />{' '}
        <MinutesSentence minutes={state} today={today()} />
      </p>
      <p className="no-print mt-2">
        <a className="inline-flex min-h-10 items-center" href={`${here}/minutes.pdf?text=${shown.language}`}>
          {t('pdf')}
        </a>
      </p>
      <Section id="text" title={t('text')}>
        <ChooseText authentic={minutes.authentic} shown={shown.language} texts={minutes.texts} />
        <div className="mt-4">
          <Passages language={shown.language} text={shown.text} />
        </div>
      </Section>
      <SettledList
        actions={await actionsOf(version, slug)}
        decisions={await decisionsOf(version, slug)}
        meeting={meeting.number}
      />
      <HowRectified agreements={signed} minutes={minutes.slug} />
      <RectificationList rectifications={rectifications} />
      <Section id="record" title={register('record')}>
        <DescriptionList
          items={[
            { term: t('fields.signedBy'), description: <SignedBy texts={signedBy} /> },
            {
              term: register('permanent'),
              description: <span className="break-words">{permanentAddress('minutes', minutes.slug)}</span>,
            },
          ]}
        />
        <TextHash hash={hashes[shown.language] ?? ''} />
      </Section>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const minutes = await findMinutes(await registerVersion(), slug)
  if (!minutes) return {}
  const t = await getTranslations('minutes')
  const { meeting } = minutes
  return {
    title: `${t('of', { number: meeting.number })} · ${textFor(meeting.title, locale)?.text ?? ''}`,
    alternates: await alternates(locale, `/meetings/${slug}/minutes`, {
      'application/json': `/id/minutes/${minutes.slug}.json`,
      'application/pdf': `/meetings/${slug}/minutes.pdf`,
    }),
  }
}
