import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { Details } from '@/components/ui/details'
import { MoveForm } from './move-form'

type Props = { revisionId: string; version: number }

/** Taking a draft or a submission back for good: folded away, and asked once more. */
export function Withdraw({ revisionId, version }: Props) {
  const t = useTranslations('workspace.withdraw')
  const next = `/${useLocale()}/workspace`
  return (
    <Details summary={t('summary')}>
      <MoveForm move="withdraw" next={next} revisionId={revisionId} version={version}>
        <p className="max-w-read">{t('text')}</p>
        <Checkbox id="confirm-withdraw" label={t('confirm')} required />
        <Button className="mt-2" look="danger" type="submit">
          {t('button')}
        </Button>
      </MoveForm>
    </Details>
  )
}
