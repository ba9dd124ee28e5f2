import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { AgreementTrail } from '@/components/agreements/agreement-trail'
import { RevisionTable } from '@/components/entries/revision-table'
import { Text } from '@/components/entries/text'
import { Page } from '@/components/layout/page'
import { textFor } from '@/lib/multilingual'
import { alternates } from '@/lib/registry/address'
import { findAgreement } from '@/lib/registry/agreement'
import { listRevisions } from '@/lib/registry/revisions'
import { registerVersion } from '@/lib/registry/version'

type Props = { params: Promise<{ slug: string }> }

export default async function History({ params }: Props) {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.history')]
  const version = await registerVersion()
  const agreement = await findAgreement(version, slug)
  if (!agreement) notFound()
  return (
    <Page
      above={<AgreementTrail agreement={agreement} />}
      lead={<Text original={agreement.originalLanguage} texts={agreement.title} />}
      title={t('heading')}
    >
      <p className="mt-4 max-w-read text-ink-2">{t('about')}</p>
      <div className="mt-6">
        <RevisionTable
          base={`/${locale}/agreements/${slug}/history`}
          revisions={await listRevisions(version, slug)}
        />
      </div>
    </Page>
  )
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { slug } = await params
  const [locale, t] = [await getLocale(), await getTranslations('agreement.history')]
  const agreement = await findAgreement(await registerVersion(), slug)
  if (!agreement) return {}
  const title = textFor(agreement.title, locale, agreement.originalLanguage)?.text ?? ''
  return {
    title: t('titleOf', { title }),
    description: t('about'),
    alternates: alternates(locale, `/agreements/${slug}/history`),
  }
}
