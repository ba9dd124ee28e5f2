import type { useTranslations } from 'next-intl'
import { daysBetween } from '@/lib/projects/milestones'

/** How long ago one ISO day is, seen from another: in days, and in months where it is long. */
export function ageWords(
  t: ReturnType<typeof useTranslations<'projects'>>,
  from: string,
  to: string,
): string {
  const days = daysBetween(from, to)
  return days < 90 ? t('age.days', { count: days }) : t('age.months', { count: Math.floor(days / 30.44) })
}
