/** The growth of a body in words and figures, for pages and for files. */
import type { useTranslations } from 'next-intl'
import { countWords } from '@/components/bodies/formula'
import { edtfWords } from '@/components/dates/edtf-date'
import type { Language, MembershipClass } from '@/db/vocabulary'
import type { Group } from '@/lib/members/belonging'
import { formulaOf } from '@/lib/members/formula'
import type { Change } from '@/lib/members/growth'
import type { Growing } from '@/lib/registry/growth'

export type GrowthWords = {
  language: Language
  growth: ReturnType<typeof useTranslations<'growth'>>
  register: ReturnType<typeof useTranslations<'register'>>
  dates: ReturnType<typeof useTranslations<'dates'>>
}

/** Beyond this many a sentence explains nothing; the table has them all. */
const mostSaid = 12

export function totalOf(
  groups: Group[],
  of: 'certain' | 'possible',
  wanted: MembershipClass = 'member',
): number {
  return groups.reduce((sum, group) => sum + (group.class === wanted ? group[of] : 0), 0)
}

/** 'N+M' where that says all there is to say, else the number of members. */
export function countText(groups: Group[], of: 'certain' | 'possible', asFormula: boolean): string {
  return asFormula ? countWords(formulaOf(groups)[of]) : String(totalOf(groups, of))
}

/** The same, or 'between … and …' where the records leave it open. */
export function rangeText({ register }: GrowthWords, groups: Group[], asFormula: boolean): string {
  const [certain, possible] = [
    countText(groups, 'certain', asFormula),
    countText(groups, 'possible', asFormula),
  ]
  return certain === possible ? certain : register('formula.between', { certain, possible })
}

/** What the chart shows, in one sentence. */
export function growthTitle(words: GrowthWords, body: Growing): string {
  const { growth, dates, language } = words
  const label = growth(body.asFormula ? 'cities' : 'members')
  const now = rangeText(words, body.groups, body.asFormula)
  if (body.day) return growth('on', { label, now, day: edtfWords(dates, language, body.day) })
  const first = body.growth.changes[0]
  if (!first?.date || body.growth.changes.length === 1) return growth('today', { label, now })
  const began = countText(first.after, 'certain', body.asFormula)
  return growth('grew', { label, began, when: edtfWords(dates, language, first.date), now })
}

/** The steps one after another, for those who do not see the chart. */
export function growthDescription(words: GrowthWords, body: Growing): string {
  const steps = body.growth.changes
    .slice(0, mostSaid)
    .map((change) => changeText(words, change, body.asFormula))
  return [words.growth('described'), ...steps].join(' ')
}

function changeText(words: GrowthWords, { date, what, parties, after }: Change, asFormula: boolean): string {
  const when = date ? edtfWords(words.dates, words.language, date) : words.register('formula.undated')
  return words.growth(`step.${what}`, {
    when,
    count: parties.length,
    now: rangeText(words, after, asFormula),
  })
}
