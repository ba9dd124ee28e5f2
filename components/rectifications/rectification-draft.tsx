import { useLocale, useTranslations } from 'next-intl'
import { Page } from '@/components/layout/page'
import { Breadcrumbs } from '@/components/ui/breadcrumbs'
import { Notice } from '@/components/ui/notice'
import { Outcome } from '@/components/workspace/outcome'
import { OwnWords } from '@/components/workspace/own-words'
import { Title } from '@/components/workspace/title'
import type { Multilingual } from '@/db/schema/content'
import type { Language } from '@/db/vocabulary'
import type { RectificationContent } from '@/lib/rectifications/schema'
import { RectificationForm } from './rectification-form'

type Props = {
  revision: {
    revisionId: string
    version: number
    title: Multilingual
    originalLanguage: Language | null
    reason: string | null
    content: Record<string, unknown>
  }
  error: string | null
}

/** The draft of a rectification, to be changed. */
export function RectificationDraft({ revision, error }: Props) {
  const t = useTranslations('rectification')
  const workspace = useTranslations('workspace')
  const locale = useLocale()
  const { revisionId, version, title, originalLanguage, reason, content } = revision
  return (
    <Page
      above={<Breadcrumbs items={[{ href: `/${locale}/workspace`, text: t('back') }]} label={t('back')} />}
      lead={
        <p>
          <Title original={originalLanguage} texts={title} />
        </p>
      }
      title={t('draftTitle')}
    >
      <Outcome done={null} error={error} />
      {reason && (
        <Notice title={workspace('draft.sentBackTitle')} tone="warn">
          <OwnWords>{reason}</OwnWords>
        </Notice>
      )}
      <RectificationForm draft={{ revisionId, version, content: content as RectificationContent }} />
    </Page>
  )
}
