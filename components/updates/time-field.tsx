import { useLocale, useTranslations } from 'next-intl'
import { Select } from '@/components/ui/field'
import { formatDay } from '@/lib/edtf'
import { dueDayOf } from '@/lib/projects/periods'
import { usePeriod } from './period'

type Props = { times: string[]; chosen: string }

/** Of which time one reports: those nothing was reported on, each with the day by which it is due. */
export function TimeField({ times, chosen }: Props) {
  const t = useTranslations('updates.form')
  const label = useTranslations('agreement.fields')('covers')
  const locale = useLocale()
  const period = usePeriod()
  return (
    <Select defaultValue={chosen} hint={t('timeHint')} id="field-covers" label={label} name="covers">
      {times.map((time) => (
        <option key={time} value={time}>
          {t('timeDue', { time: period(time), day: formatDay(dueDayOf(time), locale) })}
        </option>
      ))}
    </Select>
  )
}
