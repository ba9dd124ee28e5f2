import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { Button } from '@/components/ui/button'
import { Checkbox } from '@/components/ui/checkbox'
import { ReasonField } from '@/components/workspace/reason-field'

type Props = { id: string; refused: boolean }

/** A head objects in the name of the party: with a reason, and asked once more. */
export function DecisionObjectionForm({ id, refused }: Props) {
  const t = useTranslations('decisions')
  const locale = useLocale()
  return (
    <Section id="object" title={t('object')}>
      <form action={`/api/decisions/${id}/objections`} method="post">
        <input name="locale" type="hidden" value={locale} />
        <p className="max-w-read">{t('objectLead')}</p>
        <ReasonField hint={t('reasonHint')} label={t('reason')} restore={refused} revisionId={id} />
        <Checkbox id="confirm-object" label={t('confirm')} required />
        <Button className="mt-2" look="danger" type="submit">
          {t('object')}
        </Button>
      </form>
    </Section>
  )
}
