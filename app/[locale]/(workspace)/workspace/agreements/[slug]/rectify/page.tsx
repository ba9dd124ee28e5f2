import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { RectificationForm } from '@/components/rectifications/rectification-form'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { Title } from '@/components/workspace/title'
import { requireActor } from '@/lib/auth'
import { findToRectify } from '@/lib/rectifications/queries'
import { currentSettings } from '@/lib/registry/settings'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rectification')
  return { title: t('title'), robots: { index: false } }
}

export default async function RectifyPage({ params, searchParams }: Props) {
  const { slug } = await params
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const agreement = await findToRectify(actor, slug)
  if (!agreement) notFound()
  const t = await getTranslations('rectification')
  return (
    <Page
      lead={
        <>
          <p>
            <Title original={agreement.originalLanguage} texts={agreement.title} />
          </p>
          <p className="mt-2">{t('lead')}</p>
        </>
      }
      title={t('title')}
    >
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      <RectificationForm agreementId={agreement.id} days={(await currentSettings()).intervals.objections} />
    </Page>
  )
}
