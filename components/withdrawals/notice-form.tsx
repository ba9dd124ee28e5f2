import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'
import { ReasonField } from '@/components/workspace/reason-field'

/** A head gives notice that the party leaves a body; works without script. */
export function NoticeForm({ membership, refused }: { membership: string; refused: boolean }) {
  const t = useTranslations('withdrawal')
  const locale = useLocale()
  return (
    <form action="/api/withdrawals" className="mt-6" method="post">
      <input name="locale" type="hidden" value={locale} />
      <input name="membership" type="hidden" value={membership} />
      <TextField
        autoComplete="off"
        className="max-w-60"
        hint={t('effectHint')}
        id="effect"
        label={t('effect')}
        maxLength={60}
        name="effect"
        required
      />
      <ReasonField hint={t('reasonHint')} label={t('reason')} restore={refused} revisionId={membership} />
      <Button className="mt-6" look="danger" type="submit">
        {t('give')}
      </Button>
    </form>
  )
}
