import { useLocale, useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'

type Props = { minutesId: string; basedOn: number; from: number }

/** Opens the next revision of circulated minutes; of an earlier one, its texts come back. */
export function RevisionForm({ minutesId, basedOn, from }: Props) {
  const t = useTranslations('minutes.revise')
  const locale = useLocale()
  return (
    <form action={`/api/minutes/${minutesId}/revisions`} className="mt-4" method="post">
      <input name="locale" type="hidden" value={locale} />
      <input name="basedOn" type="hidden" value={basedOn} />
      <input name="from" type="hidden" value={from} />
      <p className="max-w-read">{t(from === basedOn ? 'lead' : 'restoreLead')}</p>
      <Button className="mt-2" look={from === basedOn ? 'primary' : 'secondary'} type="submit">
        {from === basedOn ? t('button') : t('restore', { number: from })}
      </Button>
    </form>
  )
}
