import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { Text } from '@/components/entries/text'
import { Page, Section } from '@/components/layout/page'
import { CommitmentsTable } from '@/components/members/commitments-table'
import { CompareForm } from '@/components/members/compare-form'
import { SharedAgreements, SharedBodies } from '@/components/members/pairs-table'
import { PartyHead } from '@/components/members/party-name'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { dayAsked } from '@/lib/dates'
import { textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/alternates'
import { compareParties } from '@/lib/registry/comparison'
import { findParty, listParties } from '@/lib/registry/parties'
import { registerVersion } from '@/lib/registry/version'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export default async function ComparePage({ params, searchParams }: Props) {
  const [{ slug }, search] = [await params, await searchParams]
  const [locale, register] = [await getLocale(), await getTranslations('register')]
  const [t, dates] = [await getTranslations('register.members.compare'), await getTranslations('dates')]
  const version = await registerVersion()
  const one = await findParty(version, slug)
  if (!one) notFound()
  const chosen = String([search.with].flat()[0] ?? '').slice(0, 121)
  const other = chosen && chosen !== slug ? await findParty(version, chosen) : null
  const { asked, day } = dayAsked(search.at)
  const comparison = other && (await compareParties(version, one, other, day || null))
  const parties = (await listParties(version)).filter((party) => party.slug !== slug)
  const at = day ? asked : ''
  return (
    <Page
      above={
        <Breadcrumbs
          items={[
            { href: `/${locale}/members`, text: register('members.title') },
            { href: `/${locale}/members/${slug}`, text: <Text texts={one.name} /> },
          ]}
          label={register('breadcrumbs')}
        />
      }
      lead={day ? t('leadOn', { day: edtfWords(dates, locale, day) }) : t('lead')}
      title={t('title')}
    >
      <CompareForm asked={asked} chosen={other?.slug ?? ''} parties={parties} unread={day === null} />
      {other && comparison && (
        <>
          <ul className="mt-6 grid gap-x-12 gap-y-3 border-line border-y py-3 sm:grid-cols-2">
            <li>
              <PartyHead party={one} />
            </li>
            <li>
              <PartyHead party={other} />
            </li>
          </ul>
          {!comparison.whole && <p className="mt-3 text-ink-2">{t('newest')}</p>}
          <Section id="both" title={t('both', { count: comparison.both.length })}>
            {comparison.both.length ? (
              <SharedAgreements caption={t('bothCaption')} one={one} other={other} pairs={comparison.both} />
            ) : (
              <p className="text-ink-2">{t('bothNone')}</p>
            )}
          </Section>
          {[
            { id: 'one', party: one, alone: comparison.oneOnly },
            { id: 'other', party: other, alone: comparison.otherOnly },
          ].map(({ id, party, alone }) => (
            <Section
              id={id}
              key={id}
              title={t.rich('alone', { party: () => <Text texts={party.name} />, count: alone.length })}
            >
              {alone.length ? (
                <CommitmentsTable
                  at={at}
                  caption={register('members.commitments.caption')}
                  commitments={alone}
                />
              ) : (
                <p className="text-ink-2">{t('aloneNone')}</p>
              )}
            </Section>
          ))}
          <Section id="shared" title={t('shared', { count: comparison.shared.length })}>
            {comparison.shared.length ? (
              <SharedAgreements
                caption={t('sharedCaption')}
                one={one}
                other={other}
                pairs={comparison.shared}
              />
            ) : (
              <p className="text-ink-2">{t('sharedNone')}</p>
            )}
          </Section>
          <Section id="bodies" title={t('bodies', { count: comparison.bodies.length })}>
            {comparison.bodies.length ? (
              <SharedBodies bodies={comparison.bodies} caption={t('bodiesCaption')} one={one} other={other} />
            ) : (
              <p className="text-ink-2">{t('bodiesNone')}</p>
            )}
          </Section>
        </>
      )}
    </Page>
  )
}

export async function generateMetadata({ params }: Pick<Props, 'params'>): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('register.members.compare')]
  const party = await findParty(await registerVersion(), slug)
  if (!party) return {}
  return {
    title: `${t('title')} · ${textFor(party.name, locale)?.text ?? ''}`,
    alternates: await alternates(locale, `/members/${slug}/compare`),
  }
}
