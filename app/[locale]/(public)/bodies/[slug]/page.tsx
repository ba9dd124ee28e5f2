import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { ShortList } from '@/components/agreements/short-list'
import { BodyFacts } from '@/components/bodies/body-facts'
import { MembersTable } from '@/components/bodies/members-table'
import { MembershipOn } from '@/components/bodies/membership-on'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Propose } from '@/components/forms/propose'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { membershipClasses } from '@/db/vocabulary'
import { dayAsked } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { alternates, permanentAddress } from '@/lib/registry/address'
import { findBody } from '@/lib/registry/bodies'
import { positionOf } from '@/lib/registry/position'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function BodyPage({ params, searchParams }: Props) {
  const [{ slug }, { at }] = [await params, await searchParams]
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations('register'),
    await getTranslations('words'),
  ]
  const body = await findBody(await registerVersion(), slug)
  if (!body) notFound()
  const { asked, day } = dayAsked(at)
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/bodies`, text: t('bodies.title') }]}
            label={t('breadcrumbs')}
          />
          <p className="mt-2 text-ink-2">{words(`bodyKinds.${body.kind}`)}</p>
        </>
      }
      title={<Text texts={body.name} />}
    >
      <OtherTitles texts={body.name} />
      <VerticalTitle heading={t('vertical')} texts={body.name} />
      <Section id="members" title={t('bodies.membersHeading', { count: body.memberships.length })}>
        {body.memberships.length ? (
          <MembershipOn asked={asked} day={day} position={positionOf(body.memberships, day || null)} />
        ) : (
          <p className="text-ink-2">{t('bodies.noMembers')}</p>
        )}
        {membershipClasses
          .map((known) => ({ known, ofClass: body.memberships.filter((one) => one.class === known) }))
          .filter(({ ofClass }) => ofClass.length > 0)
          .map(({ known, ofClass }) => (
            <div className="mt-6" key={known}>
              <h3 className="mb-2">
                {t('bodies.ofClass', { group: t(`bodies.groups.${known}`), count: ofClass.length })}
              </h3>
              <MembersTable
                caption={t('bodies.membersCaption', { group: t(`bodies.groups.${known}`) })}
                memberships={ofClass}
              />
            </div>
          ))}
      </Section>
      <Section id="record" title={t('record')}>
        <BodyFacts body={body} permanent={permanentAddress('body', body.slug)} />
      </Section>
      {Object.keys(body.note).length > 0 && (
        <Section id="note" title={t('note')}>
          <Paragraphs texts={body.note} />
        </Section>
      )}
      <Section id="agreements" title={t('agreementsHeading', { count: body.agreementCount })}>
        {body.agreements.length ? (
          <ShortList agreements={body.agreements} />
        ) : (
          <p className="text-ink-2">{t('bodies.noAgreements')}</p>
        )}
        {body.agreementCount > body.agreements.length && (
          <p className="mt-3">
            <a href={`/${locale}/agreements?body=${body.slug}`}>{t('allAgreements')}</a>
          </p>
        )}
      </Section>
      <Section id="sources" title={t('sources')}>
        <SourceList sources={body.sources} />
      </Section>
      <Propose kind="body" slug={body.slug} />
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const locale = await getLocale()
  const body = await findBody(await registerVersion(), slug)
  if (!body) return {}
  return {
    title: textFor(body.name, locale)?.text,
    description: textFor(body.scope, locale)?.text,
    alternates: alternates(locale, `/bodies/${slug}`, { 'application/json': `/id/body/${slug}.json` }),
  }
}
