import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Details } from '@/components/ui/details'
import { MoveForm } from './move-form'
import { ReasonField } from './reason-field'

type Props = {
  revisionId: string
  version: number
  refused: boolean
  /** Nobody reviews it after the head. */
  atOnce: boolean
}

/** The head of delegation endorses what leaves the party, or sends it back to whoever wrote it. */
export function HeadDecision({ revisionId, version, refused, atOnce }: Props) {
  const t = useTranslations('workspace.status')
  const next = `/${useLocale()}/workspace`
  const props = { revisionId, version, next }
  return (
    <>
      <MoveForm {...props} move="endorse">
        <p className="max-w-read">{t(atOnce ? 'endorseAtOnce' : 'endorseText')}</p>
        <Button className="mt-3" type="submit">
          {t('endorse')}
        </Button>
      </MoveForm>
      <Details open={refused} summary={t('sendBack')}>
        <MoveForm {...props} move="sendBack">
          <ReasonField
            hint={t('reasonHint')}
            label={t('reasonLabel')}
            restore={refused}
            revisionId={revisionId}
          />
          <Button className="mt-3" look="secondary" type="submit">
            {t('sendBack')}
          </Button>
        </MoveForm>
      </Details>
    </>
  )
}
