import { edtfWords } from '@/components/dates/edtf-date'
import type { Say } from './say'

/** Whose projects, and as of which day. */
export function dashboardTitle({ t, filter, names, named, dates, locale }: Say): string {
  const { party, body, at, day } = filter
  const whose = party ? named(names.party[party], party) : body ? named(names.body[body], body) : null
  const title = whose ? t('titleOf', { name: whose.text }) : t('title')
  return at ? t('titleOn', { title, day: edtfWords(dates, locale, day) }) : title
}
