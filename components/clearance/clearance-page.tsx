import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Outcome } from '@/components/workspace/outcome'
import { Title } from '@/components/workspace/title'
import type { Clearance } from '@/lib/clearance/queries'
import { ClearanceSections } from './clearance-sections'

type Props = { clearance: Clearance; here: string; done: string | null; error: string | null }

/** The clearance of one agreement, published or not yet. */
export function ClearancePage({ clearance, here, done, error }: Props) {
  const t = useTranslations('clearance')
  const locale = useLocale()
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/workspace`, text: t('back') }]} label={t('back')} />}
      lead={
        <p>
          <Title original={clearance.originalLanguage} texts={clearance.title} />
        </p>
      }
      title={t('title')}
    >
      <Outcome done={done} error={error} />
      <ClearanceSections clearance={clearance} here={here} />
    </Page>
  )
}
