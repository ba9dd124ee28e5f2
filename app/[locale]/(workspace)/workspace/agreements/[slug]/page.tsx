import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Answers } from '@/components/workspace/answers'
import { optionsFor } from '@/components/workspace/options'
import { storedClosed } from '@/components/workspace/stored'
import { Title } from '@/components/workspace/title'
import { findClosed } from '@/lib/agreements/closed'
import { requireActor } from '@/lib/auth'
import { listOptions } from '@/lib/entries/options'

type Props = { params: Promise<{ slug: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workspace.closed')
  return { title: t('title'), robots: { index: false } }
}

/** A published agreement that is not open to the public, for those who may read it. */
export default async function ClosedAgreementPage({ params }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findClosed(actor, slug)
  if (!found) notFound()
  const { agreement } = found
  const t = await getTranslations('workspace')
  const clearance = await getTranslations('clearance')
  const rectification = await getTranslations('rectification')
  const options = optionsFor(locale, await listOptions(actor, 'agreement', [found.content]), agreement.id)
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: t('status.back') }]}
          label={t('status.back')}
        />
      }
      lead={<p>{t('closed.number', { number: agreement.number })}</p>}
      title={<Title original={agreement.originalLanguage} texts={agreement.title} />}
    >
      <div className="mt-4 max-w-read">
        <Notice tone="info">
          <p>{t(`closed.${agreement.visibility === 'members' ? 'members' : 'parties'}`)}</p>
        </Notice>
      </div>
      <p className="mt-4">
        <a href={`/${locale}/workspace/agreements/${slug}/correct`}>{t('closed.correct')}</a>
      </p>
      <p className="mt-2">
        <a href={`/${locale}/workspace/agreements/${slug}/clearance`}>{clearance('title')}</a>
      </p>
      <p className="mt-2">
        <a href={`/${locale}/workspace/agreements/${slug}/rectify`}>{rectification('title')}</a>
      </p>
      <Answers changeNote={null} options={options} stored={storedClosed(found)} />
    </Page>
  )
}
