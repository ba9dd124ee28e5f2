import { useLocale } from 'next-intl'
import { formatPoint } from '@/lib/edtf'

/** The day of a time of the register's own, in UTC: when something was recorded or published. */
export function Moment({ time }: { time: string }) {
  const locale = useLocale()
  const [year = 0, month, day] = time.slice(0, 10).split('-').map(Number)
  return (
    <time dateTime={time}>
      {formatPoint({ year, month, day, uncertain: false, approximate: false }, locale)}
    </time>
  )
}
