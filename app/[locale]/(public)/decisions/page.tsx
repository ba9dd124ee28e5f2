import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { DecisionList } from '@/components/decisions/decision-list'
import { Page } from '@/components/layout/page'
import { Pagination } from '@/components/ui/pagination'
import { alternates } from '@/lib/registry/alternates'
import { listDecisions } from '@/lib/registry/decisions'
import { registerVersion } from '@/lib/registry/version'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export default async function DecisionsPage({ searchParams }: Props) {
  const [locale, t] = [await getLocale(), await getTranslations('decisions')]
  const given = String([(await searchParams).before].flat()[0] ?? '')
  const before = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : null
  const { rows, more } = await listDecisions(await registerVersion(), before)
  const last = rows.at(-1)
  const here = `/${locale}/decisions`
  return (
    <Page lead={t('lead')} title={t('title')}>
      <div className="mt-6">
        {rows.length ? (
          <DecisionList decisions={rows} withMeeting />
        ) : (
          <p className="text-ink-2">{t('none')}</p>
        )}
      </div>
      {(more || before) && (
        <Pagination
          label={t('pages')}
          next={more && last ? { href: `${here}?before=${last.number}`, text: t('earlier') } : undefined}
          position={t('position', { count: rows.length })}
          previous={before ? { href: here, text: t('first') } : undefined}
        />
      )}
      <p className="mt-6">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/actions`}>
          {t('toActions')}
        </a>
      </p>
    </Page>
  )
}

export async function generateMetadata(): Promise<Metadata> {
  const [locale, t] = [await getLocale(), await getTranslations('decisions')]
  return { title: t('title'), description: t('lead'), alternates: await alternates(locale, '/decisions') }
}
