import { useLocale, useTranslations } from 'next-intl'
import { ButtonLink } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { Options } from '@/components/workspace/options'
import type { UpdateContent } from '@/lib/projects/update-schema'
import { Period } from './period'
import { UpdateForm } from './update-form'

type Props = {
  corrected: { id: string; revision: number; content: UpdateContent }
  /** A correction of it that was begun. */
  open: { revisionId: string } | null
  options: Options
  forEndorsement: boolean
}

/** An update that is published, to be corrected: in its form, or where that was begun. */
export function Correcting({ corrected, open, options, forEndorsement }: Props) {
  const t = useTranslations('updates.form')
  const locale = useLocale()
  if (open)
    return (
      <Notice tone="info">
        <p>{t('correctionBegun')}</p>
        <ButtonLink className="mt-2" href={`/${locale}/workspace/revisions/${open.revisionId}`}>
          {t('toCorrection')}
        </ButtonLink>
      </Notice>
    )
  return (
    <>
      <p className="mt-4 font-strong">
        <Period covers={corrected.content.covers} />
      </p>
      <UpdateForm
        action={`/api/updates/${corrected.id}/revisions`}
        changeNote=""
        content={corrected.content}
        forEndorsement={forEndorsement}
        hidden={{ basedOn: corrected.revision }}
        issues={[]}
        options={options}
      />
    </>
  )
}
