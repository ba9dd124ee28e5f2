import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import { Select } from '@/components/ui/field'

type Props = { numbers: number[]; before: number; after: number }

/** Which two revisions to compare; a plain form, so that the choice is in the address. */
export function CompareForm({ numbers, ...chosen }: Props) {
  const t = useTranslations('minutes.compare')
  return (
    <form className="no-print mt-6 flex flex-wrap items-end gap-x-6" method="get">
      {(['before', 'after'] as const).map((side) => (
        <Select defaultValue={chosen[side]} id={side} key={side} label={t(side)} name={side}>
          {numbers.map((number) => (
            <option key={number} value={number}>
              {t('numbered', { number })}
            </option>
          ))}
        </Select>
      ))}
      <Button className="mt-5" look="secondary" type="submit">
        {t('button')}
      </Button>
    </form>
  )
}
