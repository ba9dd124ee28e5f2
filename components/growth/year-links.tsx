import { useTranslations } from 'next-intl'
import { today } from '@/lib/dates'

const link = 'inline-flex min-h-10 items-center'

/** To the end of the year before and of the year after; `stateAt` gives the address of a position. */
export function YearLinks({ day, stateAt }: { day: string | null; stateAt: (at: string) => string }) {
  const t = useTranslations('growth')
  const thisYear = Number(today().slice(0, 4))
  const year = day ? Number(day.slice(0, 4)) : thisYear
  const [before, after] = [year - 1, year + 1]
  return (
    <nav aria-label={t('years')} className="mt-4">
      <ul className="flex flex-wrap gap-x-5">
        {before > 1000 && (
          <li>
            <a className={link} href={stateAt(String(before))} rel="prev">
              {t('before', { year: String(before) })}
            </a>
          </li>
        )}
        {day && after < thisYear && (
          <li>
            <a className={link} href={stateAt(String(after))} rel="next">
              {t('after', { year: String(after) })}
            </a>
          </li>
        )}
        {day && (
          <li>
            <a className={link} href={stateAt('')}>
              {t('now')}
            </a>
          </li>
        )}
      </ul>
    </nav>
  )
}
