import type { Metadata } from 'next'
import { getFormatter, getLocale, getTranslations } from 'next-intl/server'
import { ShortList } from '@/components/agreements/short-list'
import { StatusTag } from '@/components/agreements/status-tag'
import { Text } from '@/components/entries/text'
import { GrowthChart } from '@/components/growth/growth-chart'
import { Page, Section } from '@/components/layout/page'
import { When } from '@/components/meetings/when'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { alternates } from '@/lib/registry/alternates'
import { growingOf } from '@/lib/registry/growth'
import { readOverview } from '@/lib/registry/overview'
import { registerVersion } from '@/lib/registry/version'

export default async function Home() {
  const [locale, t] = [await getLocale(), await getTranslations('register')]
  const [shell, words] = [await getTranslations('shell'), await getTranslations('words')]
  const format = await getFormatter()
  const overview = await readOverview(await registerVersion(), locale)
  const { largest } = overview
  const { next } = overview.ahead
  const list = `/${locale}/agreements`
  const counts = [
    { key: 'agreements', value: overview.agreements, href: list },
    { key: 'inForce', value: overview.inForce, href: `${list}?status=in_force` },
    { key: 'meetings', value: overview.ahead.count, href: `/${locale}/meetings` },
    { key: 'projects', value: overview.projects, href: `/${locale}/projects?stage=under_way` },
    { key: 'parties', value: overview.parties, href: `/${locale}/members` },
  ] as const
  return (
    <Page lead={shell('footer.about')} title={t('home.title')}>
      <search>
        <form action={list} className="mt-2 flex max-w-[44rem] flex-wrap items-end gap-3" method="get">
          <div className="min-w-60 grow">
            <TextField
              hint={t('filter.searchHint')}
              id="q"
              label={t('home.search')}
              maxLength={200}
              name="q"
              type="search"
            />
          </div>
          <Button type="submit">{t('filter.searchButton')}</Button>
        </form>
      </search>
      <nav aria-label={t('home.browse')} className="mt-3">
        <ul className="flex flex-wrap gap-x-4">
          <li
            aria-hidden="true"
            className="inline-flex min-h-8 items-center text-ink-2 pointer-coarse:min-h-11"
          >
            {t('home.browse')}
          </li>
          {overview.types.slice(0, 5).map(({ value, count }) => (
            <li key={value}>
              <a
                className="inline-flex min-h-8 items-center pointer-coarse:min-h-11"
                href={`${list}?type=${value}`}
              >
                {words(`agreementTypes.${value as 'agreement'}`)} ({format.number(count)})
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <ul className="mt-8 grid grid-cols-2 border-line border-y sm:grid-cols-5">
        {counts.map(({ key, value, href }) => (
          <li className="py-3" key={key}>
            <a className="inline-block" href={href}>
              <span className="block font-strong text-2xl leading-tight">{format.number(value)}</span>
              {t(`home.${key}`, { count: value })}
            </a>
          </li>
        ))}
      </ul>
      <div className="gap-12 lg:grid lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Section id="latest" title={t('home.latest')}>
          {overview.latest.length ? (
            <ShortList agreements={overview.latest} also={(one) => <StatusTag status={one.status} />} />
          ) : (
            <p className="text-ink-2">{t('empty.register')}</p>
          )}
          <p className="mt-2 flex flex-wrap gap-x-5">
            <a className="inline-flex min-h-10 items-center" href={`${list}?sort=recorded`}>
              {t('home.all')}
            </a>
            <a
              className="inline-flex min-h-10 items-center"
              href={`${list}.atom`}
              type="application/atom+xml"
            >
              Atom
            </a>
          </p>
        </Section>
        <div>
          {next && (
            <Section id="next" title={t('home.nextMeeting')}>
              <p>
                <a href={`/${locale}/meetings/${next.slug}`}>
                  <Text texts={next.title} />
                </a>
              </p>
              <p className="text-ink-2">
                <When meeting={next} zoned />
              </p>
              {Object.keys(next.place).length > 0 && (
                <p className="text-ink-2">
                  <Text texts={next.place} />
                </p>
              )}
            </Section>
          )}
          {largest && (
            <Section id="growth" title={t('home.growth')}>
              <p className="mb-3">
                <a href={`/${locale}/bodies/${largest.slug}`}>
                  <Text texts={largest.name} />
                </a>
              </p>
              <GrowthChart body={growingOf(largest, largest.memberships, null)} />
              <p className="mt-2">
                <a className="inline-flex min-h-10 items-center" href={`/${locale}/growth`}>
                  {t('home.growthLink')}
                </a>
              </p>
            </Section>
          )}
          {overview.undated > 0 && (
            <Section id="gaps" title={t('home.gaps')}>
              <p>{t('home.gapsText', { undated: overview.undated, total: overview.agreements })}</p>
              <p className="mt-1">
                <a href={`${list}?year=none`}>{t('home.gapsLink')}</a>
              </p>
            </Section>
          )}
        </div>
      </div>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, shell] = [await getLocale(), await getTranslations('shell')]
  return {
    description: shell('footer.about'),
    alternates: await alternates(locale, '', { 'application/atom+xml': '/agreements.atom' }),
  }
}
