import type { useTranslations } from 'next-intl'

/** A time that updates speak of (`2026-Q3`, `2026-H2`, `2026`) in words. `t` speaks the namespace `projects`. */
export function periodWords(t: ReturnType<typeof useTranslations<'projects'>>, period: string): string {
  const [year, part] = period.split('-')
  if (!part) return t('period.year', { year: year! })
  return t(part[0] === 'Q' ? 'period.quarter' : 'period.half', { year: year!, part: part[1]! })
}
