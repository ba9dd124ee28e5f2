import { useFormatter, useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { formatPoint } from '@/lib/edtf'
import type { ListedMeeting } from '@/lib/registry/meetings-list'
import { monthAfter, weeksOf } from './month'
import { MeetingTag } from './state-tag'

type Props = {
  /** YYYY-MM. */
  month: string
  /** Those whose days are known. */
  rows: ListedMeeting[]
  /** The address of the page with another month. */
  addressOf: (month: string) => string
}

const link = 'inline-flex min-h-10 items-center'

/** One month on wide screens; the list says the same on all. */
export function MonthGrid({ month, rows, addressOf }: Props) {
  const locale = useLocale()
  const t = useTranslations('calendar.grid')
  const format = useFormatter()
  const [year, of] = month.split('-').map(Number)
  const name = formatPoint({ year: year!, month: of, uncertain: false, approximate: false }, locale)
  // Any Monday will do.
  const weekdays = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2026, 5, 1 + at)))
  return (
    <section aria-labelledby="month" className="mt-8 hidden md:block">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <h2 id="month">{name}</h2>
        <nav aria-label={t('months')} className="no-print flex gap-x-6">
          <a className={link} href={addressOf(monthAfter(month, -1))} rel="prev">
            {t('previous')}
          </a>
          <a className={link} href={addressOf(monthAfter(month, 1))} rel="next">
            {t('next')}
          </a>
        </nav>
      </div>
      <table className="w-full table-fixed border-collapse text-sm">
        <caption className="sr-only">{t('caption', { month: name })}</caption>
        <thead>
          <tr>
            {weekdays.map((day) => (
              <th className="border-line-strong border-b-2 px-1.5 py-1 text-left" key={+day} scope="col">
                <abbr
                  className="no-underline"
                  title={format.dateTime(day, { weekday: 'long', timeZone: 'UTC' })}
                >
                  {format.dateTime(day, { weekday: 'short', timeZone: 'UTC' })}
                </abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week.join()}>
              {week.map((day, at) => (
                <td
                  className={`h-20 border-line border-b px-1.5 py-1 align-top ${day ? '' : 'bg-surface'}`}
                  // biome-ignore lint/suspicious/noArrayIndexKey: days of a week do not move
                  key={at}
                >
                  {day && <Day day={day} rows={rows} />}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className="mt-2 text-ink-2 text-sm">{t('note')}</p>
    </section>
  )
}

function Day({ day, rows }: { day: string; rows: ListedMeeting[] }) {
  const locale = useLocale()
  const held = rows.filter(({ dateFrom, dateTo }) => dateFrom! <= day && day <= dateTo!)
  return (
    <>
      <span className="text-ink-2">{Number(day.slice(8))}</span>
      {held.length > 0 && (
        <ul>
          {held.map(({ slug, title, starts, state }) => (
            <li className="mt-1 hyphens-auto leading-snug" key={slug}>
              <a href={`/${locale}/meetings/${slug}`}>
                {starts.startsWith(day) && `${starts.slice(11)} `}
                <Text texts={title} />
              </a>
              {(state === 'cancelled' || state === 'postponed') && (
                <span className="block">
                  <MeetingTag state={state} />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
