import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Action } from '@/lib/actions/view'
import { ActionsTable } from './actions-table'

/** What a party owes and has not finished; nothing where there is none. */
export function ActionsOfParty({ actions, slug }: { actions: Action[]; slug: string }) {
  const t = useTranslations('actions')
  const locale = useLocale()
  if (!actions.length) return null
  return (
    <Section id="actions" title={t('ofParty')}>
      <ActionsTable actions={actions} caption={t('ofParty')} withOwner={false} />
      <p className="mt-3">
        <a className="inline-flex min-h-10 items-center" href={`/${locale}/actions?owner=${slug}&state=all`}>
          {t('allOfParty')}
        </a>
      </p>
    </Section>
  )
}
