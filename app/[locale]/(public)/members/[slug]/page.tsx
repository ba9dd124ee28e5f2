import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ShortList } from '@/components/agreements/short-list'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { SourceList } from '@/components/entries/source-list'
import { Paragraphs, Text } from '@/components/entries/text'
import { OtherTitles, VerticalTitle } from '@/components/entries/titles'
import { Propose } from '@/components/forms/propose'
import { Page, Section } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { DescriptionList } from '@/components/ui/description-list'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import type { Multilingual } from '@/db/schema/content'
import { textFor } from '@/lib/multilingual'
import { alternates, permanentAddress } from '@/lib/registry/address'
import { findParty } from '@/lib/registry/parties'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function MemberPage({ params }: Props) {
  const { slug } = await params
  const [locale, t, words] = [
    await getLocale(),
    await getTranslations('register'),
    await getTranslations('words'),
  ]
  const format = await getFormatter()
  const party = await findParty(await registerVersion(), slug)
  if (!party) notFound()
  const permanent = permanentAddress('party', party.slug)
  const text = (texts: Multilingual) => (Object.keys(texts).length ? <Text texts={texts} /> : <Gap />)
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const degrees = (value: number) =>
    format.number(value, { minimumFractionDigits: 2, maximumFractionDigits: 2 })
  return (
    <Page
      above={
        <>
          <Breadcrumbs
            items={[{ href: `/${locale}/members`, text: t('members.title') }]}
            label={t('breadcrumbs')}
          />
          <p className="mt-2 text-ink-2">{words(`partyKinds.${party.kind}`)}</p>
        </>
      }
      title={<Text texts={party.name} />}
    >
      <OtherTitles texts={party.name} />
      <VerticalTitle heading={t('vertical')} texts={party.name} />
      <Section id="memberships" title={t('members.membershipsHeading')}>
        {party.memberships.length ? (
          <Table caption={t('members.membershipsHeading')}>
            <thead>
              <tr>
                <Head>{t('members.body')}</Head>
                <Head>{t('membership.class')}</Head>
                <Head>{t('membership.began')}</Head>
                <Head>{t('membership.basis')}</Head>
              </tr>
            </thead>
            <tbody>
              {party.memberships.map((membership) => (
                <tr key={membership.slug}>
                  <RowHead className="min-w-32">
                    <a href={`/${locale}/bodies/${membership.body.slug}#${membership.slug}`}>
                      <Text texts={membership.body.name} />
                    </a>
                  </RowHead>
                  <Cell>{words(`membershipClasses.${membership.class}`)}</Cell>
                  <Cell className="min-w-28">
                    <DateOrGap text={membership.began} />
                    {membership.ended && (
                      <span className="block text-ink-2">
                        {t('membership.ended')}: <DateOrGap text={membership.ended} />
                      </span>
                    )}
                  </Cell>
                  <Cell>{membership.basis ? words(`membershipBases.${membership.basis}`) : <Gap />}</Cell>
                </tr>
              ))}
            </tbody>
          </Table>
        ) : (
          <p className="text-ink-2">{t('members.noMemberships')}</p>
        )}
      </Section>
      <Section id="agreements" title={t('agreementsHeading', { count: party.agreementCount })}>
        {party.agreements.length ? (
          <ShortList agreements={party.agreements} also={(one) => words(`agreementRoles.${one.role}`)} />
        ) : (
          <p className="text-ink-2">{t('members.noAgreements')}</p>
        )}
        {party.signedFor > party.agreements.length && (
          <p className="mt-3">
            <a href={`/${locale}/agreements?party=${party.slug}`}>{t('allAgreements')}</a>
          </p>
        )}
      </Section>
      <Section id="record" title={t('record')}>
        <DescriptionList
          items={[
            { term: t('members.kind'), description: words(`partyKinds.${party.kind}`) },
            { term: t('members.country'), description: countries.of(party.country) ?? party.country },
            { term: t('members.province'), description: text(party.province) },
            { term: t('members.codeLong'), description: party.code || <Gap /> },
            {
              term: t('members.position'),
              description:
                party.latitude === null || party.longitude === null ? (
                  <Gap />
                ) : (
                  t('members.coordinates', {
                    latitude: degrees(party.latitude),
                    longitude: degrees(party.longitude),
                  })
                ),
            },
            { term: t('members.ports'), description: text(party.ports) },
            { term: t('registerNumber'), description: party.number },
            { term: t('permanent'), description: <a href={permanent}>{permanent}</a> },
          ]}
        />
      </Section>
      {Object.keys(party.note).length > 0 && (
        <Section id="note" title={t('note')}>
          <Paragraphs texts={party.note} />
        </Section>
      )}
      <Section id="sources" title={t('sources')}>
        <SourceList sources={party.sources} />
      </Section>
      <Propose kind="party" slug={party.slug} />
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('register.members')]
  const party = await findParty(await registerVersion(), slug)
  if (!party) return {}
  const name = textFor(party.name, locale)?.text ?? ''
  return {
    title: name,
    description: t('describe', { name }),
    alternates: alternates(locale, `/members/${slug}`, { 'application/json': `/id/party/${slug}.json` }),
  }
}
