import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { RoleRules } from '@/components/admin/role-rules'
import { ViewAs } from '@/components/admin/view-as'
import { Page } from '@/components/layout/page'
import { Outcome, wordOf } from '@/components/workspace/outcome'
import { requireActor } from '@/lib/auth'
import { mayAdminister } from '@/lib/policy'

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles')
  return { title: t('title'), robots: { index: false } }
}

/** What each role may do, for those who give them. */
export default async function RolesPage({ searchParams }: Props) {
  const { actor } = await requireActor(await getLocale())
  if (!mayAdminister(actor)) notFound()
  const t = await getTranslations('admin.roles')
  return (
    <Page lead={<p>{t('lead')}</p>} title={t('title')}>
      <Outcome done={null} error={wordOf((await searchParams).error)} />
      <ViewAs />
      <RoleRules />
    </Page>
  )
}
