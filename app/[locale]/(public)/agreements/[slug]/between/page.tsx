import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgreementTrail } from '@/components/agreements/agreement-trail'
import { BetweenResult } from '@/components/agreements/between-result'
import { ChooseParties } from '@/components/agreements/choose-parties'
import { PositionNotice } from '@/components/agreements/position-notice'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { dayAsked, isAfterDay } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { findAgreement } from '@/lib/registry/agreement'
import { agreementOn } from '@/lib/registry/agreement-on'
import { alternates } from '@/lib/registry/alternates'
import { betweenTwo } from '@/lib/registry/between'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

/** What of an agreement applies between two of its parties. */
export default async function BetweenPage({ params, searchParams }: Props) {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.between')]
  const found = await findAgreement(await registerVersion(), slug)
  if (!found) notFound()
  const given = await searchParams
  const { asked, day } = dayAsked(given.at)
  const agreement = day ? agreementOn(found, day) : found
  const parties = agreement.parties.filter(({ position }) => position !== null)
  const chosen = (name: 'a' | 'b') => parties.find((party) => party.slug === [given[name]].flat()[0])
  const [a, b] = [chosen('a'), chosen('b')]
  return (
    <Page
      above={<AgreementTrail agreement={agreement} />}
      lead={<Text original={agreement.originalLanguage} texts={agreement.title} />}
      title={t('title')}
    >
      {day && (
        <PositionNotice
          day={day}
          early={isAfterDay(found.adopted, day)}
          here={`/${locale}/agreements/${slug}/between?${new URLSearchParams({ a: a?.slug ?? '', b: b?.slug ?? '' })}`}
        />
      )}
      <ChooseParties
        a={a?.slug ?? ''}
        at={{ asked, unread: day === null }}
        b={b?.slug ?? ''}
        parties={parties}
      />
      {a && b && a.slug !== b.slug ? (
        <BetweenResult agreement={agreement} pair={[a, b]} result={betweenTwo(agreement, [a.slug, b.slug])} />
      ) : (
        <p className="mt-6 text-ink-2">{t(a && b ? 'same' : 'ask')}</p>
      )}
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.between')]
  const agreement = await findAgreement(await registerVersion(), slug)
  if (!agreement) return {}
  const title = textFor(agreement.title, locale, agreement.originalLanguage)?.text ?? ''
  return {
    title: `${t('title')} · ${title}`,
    alternates: await alternates(locale, `/agreements/${slug}/between`),
  }
}
