import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { moveAddress } from '@/components/workspace/move-form'
import { ReasonField } from '@/components/workspace/reason-field'
import type { Move } from '@/db/vocabulary'

type Props = {
  revisionId: string
  version: number
  moves: Move[]
  /** The reviewer has worked on it: somebody else must decide. */
  own: boolean
  /** The last try was refused. */
  refused: boolean
}

/** Publish, send back or decline: one form that works without script, each button with its own address. */
export function Decision({ revisionId, version, moves, own, refused }: Props) {
  const t = useTranslations('review.decision')
  const locale = useLocale()
  if (own) return <Notice tone="info">{t('own')}</Notice>
  if (!moves.includes('publish')) return <p>{t('closed')}</p>
  const address = (move: Move) => `/api/revisions/${revisionId}/${moveAddress[move]}`
  return (
    <form action={address('sendBack')} method="post">
      <input name="version" type="hidden" value={version} />
      <input name="next" type="hidden" value={`/${locale}/review`} />
      <input name="locale" type="hidden" value={locale} />
      <ReasonField hint={t('noteHint')} label={t('note')} restore={refused} revisionId={revisionId} />
      <div className="mt-4 flex flex-wrap gap-3">
        <Button formAction={address('publish')} formNoValidate type="submit">
          {t('publish')}
        </Button>
        <Button look="secondary" type="submit">
          {t('sendBack')}
        </Button>
        <Button formAction={address('decline')} look="danger" type="submit">
          {t('decline')}
        </Button>
      </div>
    </form>
  )
}
