import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { Page } from '@/components/layout/page'
import { ObjectionForm } from '@/components/rectifications/objection-form'
import { RectificationWhole } from '@/components/rectifications/rectification-whole'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { Title } from '@/components/workspace/title'
import { requireActor } from '@/lib/auth'
import { findToAnswer } from '@/lib/rectifications/queries'

type Props = {
  params: Promise<{ slug: string }>
  searchParams: Promise<Record<string, string | string[] | undefined>>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('rectification')
  return { title: t('draftTitle'), robots: { index: false } }
}

/** A rectification for the parties it was notified to: what it says, and the way to object. */
export default async function AnswerPage({ params, searchParams }: Props) {
  const { slug } = await params
  const given = await searchParams
  const locale = await getLocale()
  const { actor } = await requireActor(locale)
  const found = await findToAnswer(actor, slug)
  if (!found) notFound()
  const t = await getTranslations('rectification')
  const { agreement, id, number } = found.rectification
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/workspace`, text: t('back') }]} label={t('back')} />}
      lead={
        <p>
          <Title original={agreement.originalLanguage} texts={agreement.title} />
        </p>
      }
      title={t('number', { number })}
    >
      <Outcome done={wordOf(given.done)} error={wordOf(given.error)} />
      <RectificationWhole rectification={found.rectification} />
      {found.mayObject && <ObjectionForm id={id} refused={Boolean(given.error)} />}
    </Page>
  )
}
