/**
 * Public holidays of China, Mongolia and Russia: the whole of what is known of them. China: the State Council's rules in
 * force since 2025; Mongolia: article 3 of the Law on Public Holidays; Russia: article 112 of the Labour Code. Days that a
 * government moves from year to year by an order of its own are not in it.
 */
import { holidayCountries } from '@/db/vocabulary'
import { dayAfter } from '@/lib/dates'
import { lunarDays } from './lunar-days'

type HolidayName =
  | 'new_year'
  | 'new_year_holidays'
  | 'christmas'
  | 'spring_festival'
  | 'qingming'
  | 'labour'
  | 'dragon_boat'
  | 'mid_autumn'
  | 'national_day'
  | 'tsagaan_sar'
  | 'womens_day'
  | 'childrens_day'
  | 'buddha'
  | 'naadam'
  | 'chinggis'
  | 'republic'
  | 'independence'
  | 'defender'
  | 'victory'
  | 'russia_day'
  | 'unity'

type Rule = { name: HolidayName; days: string[] }
/** A country is ISO 3166-1, two letters. */
export type Holiday = { day: string; country: string; name: Rule['name'] }

/** The years that holidays are known for. */
const [firstYear, lastYear] = [2025, 2025 + lunarDays.length - 1]
/** A meeting lasts some days; whoever asks for years of them has mistyped one. */
const mostDays = 60

/** Holidays on the days from one ISO day to another, of some countries; none of years that are not known. */
export function holidaysBetween(from: string, to: string, countries: string[]): Holiday[] {
  const found: Holiday[] = []
  let day = from
  for (let count = 0; day <= to && count < mostDays; count++) {
    for (const country of holidayCountries)
      if (countries.includes(country))
        for (const { name, days } of rulesOf(country, Number(day.slice(0, 4))))
          if (days.includes(day.slice(5))) found.push({ day, country, name })
    day = dayAfter(day)
  }
  return found
}

function rulesOf(country: (typeof holidayCountries)[number], year: number): Rule[] {
  return year < firstYear || year > lastYear ? [] : rules[country](year, lunarDays[year - firstYear]!)
}

const rules: Record<
  (typeof holidayCountries)[number],
  (year: number, of: (typeof lunarDays)[number]) => Rule[]
> = {
  CN: (year, of) => [
    { name: 'new_year', days: ['01-01'] },
    { name: 'spring_festival', days: near(year, of.springFestival, -1, 2) },
    { name: 'qingming', days: [of.qingming] },
    { name: 'labour', days: ['05-01', '05-02'] },
    { name: 'dragon_boat', days: [of.dragonBoat] },
    { name: 'mid_autumn', days: [of.midAutumn] },
    { name: 'national_day', days: ['10-01', '10-02', '10-03'] },
  ],
  MN: (year, of) => [
    { name: 'new_year', days: ['01-01'] },
    { name: 'tsagaan_sar', days: near(year, of.tsagaanSar, 0, 2) },
    { name: 'womens_day', days: ['03-08'] },
    { name: 'buddha', days: [of.buddha] },
    { name: 'childrens_day', days: ['06-01'] },
    { name: 'naadam', days: near(year, '07-10', 0, 5) },
    { name: 'chinggis', days: [of.chinggis] },
    { name: 'republic', days: ['11-26'] },
    { name: 'independence', days: ['12-29'] },
  ],
  RU: (year) => [
    { name: 'new_year_holidays', days: [...near(year, '01-01', 0, 5), '01-08'] },
    { name: 'christmas', days: ['01-07'] },
    { name: 'defender', days: ['02-23'] },
    { name: 'womens_day', days: ['03-08'] },
    { name: 'labour', days: ['05-01'] },
    { name: 'victory', days: ['05-09'] },
    { name: 'russia_day', days: ['06-12'] },
    { name: 'unity', days: ['11-04'] },
  ],
}

/** Months and days near a month and day of a year. */
function near(year: number, day: string, before: number, after: number): string[] {
  return Array.from({ length: after - before + 1 }, (_, at) => {
    const date = new Date(`${year}-${day}T00:00:00Z`)
    date.setUTCDate(date.getUTCDate() + before + at)
    return date.toISOString().slice(5, 10)
  })
}
