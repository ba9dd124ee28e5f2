import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AuditFilterForm } from '@/components/admin/audit-filter-form'
import { EventsTable } from '@/components/admin/events-table'
import { LaterPages } from '@/components/admin/later-pages'
import { RefusalsTable } from '@/components/admin/refusals-table'
import { Page } from '@/components/layout/page'
import { auditSearch, parseAuditFilter } from '@/lib/audit-filter'
import { listEvents, listRefusals } from '@/lib/audit-list'
import { requireActor } from '@/lib/auth'
import { listPartyNames } from '@/lib/people/directory'
import { mayAdminister } from '@/lib/policy'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.audit')
  return { title: t('title'), robots: { index: false } }
}

/** Who did what, and what was refused to whom; the latest first. */
export default async function AuditPage({ searchParams }: Props) {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  if (!mayAdminister(actor)) notFound()
  const filter = parseAuditFilter(await searchParams)
  const first = { ...filter, after: '' }
  const base = `/${locale}/admin/audit`
  const refused = filter.show ? await listRefusals(actor, filter) : null
  const happened = filter.show ? null : await listEvents(actor, filter)
  const next = (refused ?? happened)?.next ?? null
  const t = await getTranslations('admin.audit')
  const link = 'inline-flex min-h-10 items-center'
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <AuditFilterForm filter={filter} parties={await listPartyNames(actor)} />
      <p className="mt-3 flex flex-wrap gap-x-6">
        {auditSearch(first) && (
          <a className={link} href={base}>
            {t('clear')}
          </a>
        )}
        <a className={link} href={`${base}.csv${auditSearch(first)}`}>
          {t('csv')}
        </a>
      </p>
      <div className="mt-6">
        {refused?.rows.length ? (
          <RefusalsTable refusals={refused.rows} />
        ) : happened?.rows.length ? (
          <EventsTable events={happened.rows} />
        ) : (
          <p>{t('none')}</p>
        )}
      </div>
      <LaterPages
        first={filter.after ? `${base}${auditSearch(first)}` : null}
        next={next && `${base}${auditSearch({ ...filter, after: next })}`}
      />
    </Page>
  )
}
