import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { ShortList } from '@/components/agreements/short-list'
import { StatusTag } from '@/components/agreements/status-tag'
import { DecisionList } from '@/components/decisions/decision-list'
import { Page, Section } from '@/components/layout/page'
import { Pagination } from '@/components/ui/pagination'
import { alternates } from '@/lib/registry/alternates'
import { listOrphanAgreements, listOrphanDecisions } from '@/lib/registry/orphans'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function OrphansPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('projects.orphans')]
  const [given, version] = [await searchParams, await registerVersion()]
  const asked = { agreement: numberOf(given.agreement), decision: numberOf(given.decision) }
  const agreements = await listOrphanAgreements(version, asked.agreement)
  const decisions = await listOrphanDecisions(version, asked.decision)
  const here = `/${locale}/orphans`
  return (
    <Page lead={t('lead')} title={t('title')}>
      <Section id="agreements" title={t('agreements')}>
        {agreements.rows.length ? (
          <ShortList agreements={agreements.rows} also={(one) => <StatusTag status={one.status} />} />
        ) : (
          <p className="text-ink-2">{t('noAgreements')}</p>
        )}
        <Further
          count={agreements.rows.length}
          here={here}
          name="agreement"
          next={agreements.next}
          page={asked.agreement}
        />
      </Section>
      <Section id="decisions" title={t('decisions')}>
        {decisions.rows.length ? (
          <DecisionList decisions={decisions.rows} withMeeting />
        ) : (
          <p className="text-ink-2">{t('noDecisions')}</p>
        )}
        <Further
          count={decisions.rows.length}
          here={here}
          name="decision"
          next={decisions.next}
          page={asked.decision}
        />
      </Section>
      <ul className="mt-6 flex flex-wrap gap-x-6">
        <li>
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/actions`}>
            {t('actions')}
          </a>
        </li>
        <li>
          <a className="inline-flex min-h-10 items-center" href={`/${locale}/workspace/projects/new`}>
            {t('take')}
          </a>
        </li>
      </ul>
    </Page>
  )
}

type FurtherProps = {
  count: number
  here: string
  name: 'agreement' | 'decision'
  next: number | null
  page: number | null
}

async function Further({ count, here, name, next, page }: FurtherProps) {
  const t = await getTranslations('projects.orphans')
  if (!next && !page) return null
  return (
    <Pagination
      label={t(`${name}s`)}
      next={next ? { href: `${here}?${name}=${next}#${name}s`, text: t('more') } : undefined}
      position={t('position', { count })}
      previous={page ? { href: `${here}#${name}s`, text: t('first') } : undefined}
    />
  )
}

function numberOf(given: string | string[] | undefined): number | null {
  const text = String([given].flat()[0] ?? '')
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : null
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('projects.orphans')]
  return { title: t('title'), description: t('lead'), alternates: await alternates(locale, '/orphans') }
}
