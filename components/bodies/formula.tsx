import { useTranslations } from 'next-intl'
import type { Count, Formula } from '@/lib/members/formula'

/** 'N+M', or 'between N+M and N+M' where the records leave it open. */
export function FormulaWords({ formula: { certain, possible } }: { formula: Formula }) {
  const t = useTranslations('register.formula')
  const exact = certain.cities === possible.cities && certain.leagues === possible.leagues
  return exact
    ? countWords(certain)
    : t('between', { certain: countWords(certain), possible: countWords(possible) })
}

export function countWords({ cities, leagues }: Count): string {
  return `${cities}+${leagues}`
}
