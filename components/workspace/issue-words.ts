/** Issues in words: what is wrong, and in which row. */
import type { useTranslations } from 'next-intl'
import type { Issue } from './issues'

type Errors = ReturnType<typeof useTranslations<'errors'>>

/** `nameOfAct`: what the reader knows an act by, its party and its number. */
type ActName = (at: number) => { party: string; number: number }

export function issueWords(t: Errors, { path, code }: Issue): string {
  const isClause = path[0] === 'forceClause' || path[0] === 'duration'
  const ofClause = isClause && code === 'form' ? 'number' : code
  const key = path[0] === 'term' ? 'term' : ofClause
  return t.has(`issues.${key}` as 'issues.form') ? t(`issues.${key}` as 'issues.form') : t('issues.form')
}

/** The same for a list of problems, where the reader does not see the field beside it. */
export function issueSentence(t: Errors, nameOfAct: ActName, issue: Issue): string {
  const where = whereabouts(t, nameOfAct, issue.path)
  const what = issueWords(t, issue)
  return where ? t('where.sentence', { where, what }) : what
}

const dates = ['adopted', 'expires', 'date', 'effect'] as const

function whereabouts(t: Errors, nameOfAct: ActName, path: Issue['path']): string {
  const [first, at] = path
  const date = dates.find((name) => path.at(-1) === name)
  const field = date && t(`where.${date}`)
  const row = rowName(t, nameOfAct, first, at)
  return row && field ? t('where.both', { row, field }) : (row ?? field ?? '')
}

function rowName(t: Errors, nameOfAct: ActName, first: unknown, at: unknown): string | undefined {
  if (first === 'forceClause') return t('where.forceClause')
  if (first === 'duration') return t('where.duration')
  if (typeof at !== 'number') return undefined
  if (first === 'parties') return t('where.party', { number: at + 1 })
  if (first === 'relations') return t('where.relation', { number: at + 1 })
  if (first === 'texts') return t('where.text', { number: at + 1 })
  if (first === 'sources') return t('where.source', { number: at + 1 })
  if (first !== 'companions') return undefined
  const { party, number } = nameOfAct(at)
  return party ? t('where.actOf', { party, number }) : t('where.act', { number })
}
