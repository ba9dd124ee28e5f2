import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { edtfWords } from '@/components/dates/edtf-date'
import { Paragraphs, Text } from '@/components/entries/text'
import { BelongingList } from '@/components/growth/belonging-list'
import { ChangesTable } from '@/components/growth/changes-table'
import { GrowthChart } from '@/components/growth/growth-chart'
import { GrowthForm } from '@/components/growth/growth-form'
import { PartyMap } from '@/components/growth/party-map'
import { YearLinks } from '@/components/growth/year-links'
import { Page, Section } from '@/components/layout/page'
import { alternates } from '@/lib/registry/alternates'
import { findBaseMap } from '@/lib/registry/base-map'
import { listBodies } from '@/lib/registry/bodies'
import { axisOf, placesOf, readGrowth } from '@/lib/registry/growth'
import { growthSearch, parseGrowth } from '@/lib/registry/growth-question'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

const link = 'inline-flex min-h-10 items-center'

export default async function GrowthPage({ searchParams }: Props) {
  const [locale, t, dates] = [
    await getLocale(),
    await getTranslations('growth'),
    await getTranslations('dates'),
  ]
  const question = parseGrowth(await searchParams)
  const version = await registerVersion()
  const bodies = await readGrowth(version, question.bodies, question.day)
  const parties = await placesOf(version, bodies)
  const stateAt = (at: string) => `/${locale}/growth${growthSearch(question, at)}`
  const file = (form: string, slugs = question.bodies) =>
    `/${locale}/growth.${form}${growthSearch({ ...question, bodies: slugs }, question.day ? question.asked : '')}`
  const day = question.day && edtfWords(dates, locale, question.day)
  return (
    <Page lead={t('lead')} title={t('heading')}>
      <GrowthForm
        asked={question.asked}
        bodies={await listBodies(version)}
        chosen={bodies.map(({ slug }) => slug)}
        unread={question.unread}
      />
      <YearLinks day={question.day} stateAt={stateAt} />
      {bodies.length === 0 && <p className="mt-6">{t('none')}</p>}
      {bodies.map((body) => (
        <Section
          id={body.slug}
          key={body.slug}
          title={
            <a href={`/${locale}/bodies/${body.slug}`}>
              <Text texts={body.name} />
            </a>
          }
        >
          {body.memberships.length === 0 && <p className="text-ink-2">{t('unnamed')}</p>}
          {body.memberships.length > 0 && (
            <>
              <GrowthChart body={body} />
              <p className="mt-2 max-w-read text-ink-2 text-sm">{t('legend')}</p>
              <p className="no-print mt-1">
                <a className={link} download href={file('svg', [body.slug])}>
                  {t('picture')}
                </a>
              </p>
              <h3 className="mt-6 mb-2">{day ? t('belonging', { day }) : t('belongingNow')}</h3>
              <BelongingList memberships={body.memberships} />
              <h3 className="mt-6 mb-2">{t('steps')}</h3>
              <ChangesTable body={body} caption={t('steps')} stateAt={stateAt} />
            </>
          )}
          {Object.keys(body.note).length > 0 && (
            <>
              <h3 className="mt-6 mb-2">{t('note')}</h3>
              <Paragraphs texts={body.note} />
            </>
          )}
        </Section>
      ))}
      {bodies.length > 0 && (
        <Section id="map" title={day ? t('map.headingOn', { day }) : t('map.heading')}>
          <PartyMap axis={await axisOf(version)} base={findBaseMap()} parties={parties} />
        </Section>
      )}
      {bodies.length > 0 && (
        <ul className="no-print mt-6 flex flex-wrap gap-x-4">
          <li className={`${link} text-ink-2`}>{t('download')}</li>
          <li>
            <a className={link} download href={file('csv')}>
              CSV
            </a>
          </li>
          <li>
            <a className={link} download href={file('svg')}>
              SVG
            </a>
          </li>
        </ul>
      )}
    </Page>
  )
}

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('growth')]
  const question = parseGrowth(await searchParams)
  const search = growthSearch(question, question.day ? question.asked : '')
  return {
    title: t('heading'),
    description: t('lead'),
    alternates: await alternates(locale, `/growth${search}`, {
      'text/csv': `/growth.csv${search}`,
      'image/svg+xml': `/growth.svg${search}`,
    }),
  }
}
