import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { TextField } from '@/components/ui/field'

/** What the reader asked for, and the ISO day it means: '' for none, null where it means no day. */
type Asked = { asked: string; day: string | null }

type Props = {
  /** Of which day the position is. */
  at: Asked
  /** By what was recorded when; left out where a page shows what is recorded now alone. */
  known?: Asked
  /** Where the answer is, in this page. */
  target: string
}

/** Asks for the position on another day, as parameters of the same page. Needs no script. */
export function DayForm({ at, known, target }: Props) {
  const t = useTranslations('dates')
  return (
    <form action={`#${target}`} className="no-print mt-4 flex flex-wrap items-end gap-3" method="get">
      <TextField
        defaultValue={at.asked}
        error={at.day === null ? t('day.invalid') : undefined}
        hint={t('day.hint')}
        id="at"
        label={t('day.label')}
        maxLength={40}
        name="at"
      />
      {known && (
        <TextField
          defaultValue={known.asked}
          error={known.day === null ? t('day.invalid') : undefined}
          hint={t('known.hint')}
          id="known"
          label={t('known.label')}
          maxLength={40}
          name="known"
        />
      )}
      <Button look="secondary" type="submit">
        {t('day.show')}
      </Button>
    </form>
  )
}
