import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { RoleRules } from '@/components/admin/role-rules'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { requireActor } from '@/lib/auth'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('admin.roles')
  return { title: t('title'), robots: { index: false } }
}

/** What each role may do, for all who are signed in. */
export default async function RolesPage() {
  const locale = await getLocale()
  await requireActor(locale)
  const [t, workspace] = [await getTranslations('admin.roles'), await getTranslations('workspace.draft')]
  return (
    <Page
      above={
        <Breadcrumbs
          items={[{ href: `/${locale}/workspace`, text: workspace('back') }]}
          label={workspace('back')}
        />
      }
      lead={<p>{t('lead')}</p>}
      title={t('title')}
    >
      <RoleRules />
    </Page>
  )
}
