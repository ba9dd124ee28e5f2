import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

type Props = {
  /** What the reader asked for, and whether it means no day. */
  asked: string
  unread: boolean
  /** Where the answer is, in this page. */
  target: string
}

/** Asks for the position on another day, as the parameter `at` of the same page. Needs no script. */
export function DayForm({ asked, unread, target }: Props) {
  const t = useTranslations('dates.day')
  return (
    <form action={`#${target}`} className="no-print mt-4 flex flex-wrap items-end gap-3" method="get">
      <TextField
        defaultValue={asked}
        error={unread ? t('invalid') : undefined}
        hint={t('hint')}
        id="at"
        label={t('label')}
        maxLength={40}
        name="at"
      />
      <Button look="secondary" type="submit">
        {t('show')}
      </Button>
    </form>
  )
}
