import { useTranslations } from 'next-intl'
import { partsOf } from '@/lib/projects/periods'

/** The time that an update speaks of, as one calls it: '2026-Q3' is a quarter, '2026-H2' half a year, '2026' a year. */
export function usePeriod(): (covers: string) => string {
  const t = useTranslations('updates.period')
  return (covers) => {
    const { interval, year, part } = partsOf(covers)
    return t(interval, { year, part })
  }
}

export function Period({ covers }: { covers: string }) {
  return usePeriod()(covers)
}
