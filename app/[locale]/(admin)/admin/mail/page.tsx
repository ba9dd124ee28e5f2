import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { LaterPages } from '@/components/admin/later-pages'
import { MailFilterForm } from '@/components/admin/mail-filter-form'
import { MailTable } from '@/components/admin/mail-table'
import { Page } from '@/components/layout/page'
import { requireActor } from '@/lib/auth'
import { listMails } from '@/lib/jobs/mails'
import { mailSearch, parseMailFilter } from '@/lib/mail-filter'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('operations.mail')
  return { title: t('title'), robots: { index: false } }
}

/** What the register has written to whom: sent, waiting, given up, or kept where there is no mail server. */
export default async function MailPage({ searchParams }: Props) {
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const filter = parseMailFilter(await searchParams)
  const found = await listMails(actor, filter)
  if (!found) notFound()
  const [t, previews] = [
    await getTranslations('operations.mail'),
    await getTranslations('operations.previews'),
  ]
  const { rows, next } = found
  const base = `/${locale}/admin/mail`
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/admin/mail/previews`}>
          {previews('link')}
        </a>
      </p>
      <MailFilterForm filter={filter} />
      <div className="mt-6">{rows.length ? <MailTable mails={rows} /> : <p>{t('none')}</p>}</div>
      <LaterPages
        first={filter.after ? `${base}${mailSearch({ ...filter, after: '' })}` : null}
        next={next && `${base}${mailSearch({ ...filter, after: next })}`}
      />
    </Page>
  )
}
