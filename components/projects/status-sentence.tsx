import { useLocale, useTranslations } from 'next-intl'
import { formOf } from '@/components/agreements/standing-sentence'
import { edtfWords } from '@/components/dates/edtf-date'
import { stepOn } from '@/lib/projects/days'
import type { Standing } from '@/lib/projects/standing'
import type { Project } from '@/lib/projects/view'
import { periodWords } from './period-words'

type Props = {
  project: Project
  /** On `day` (ISO); null: it was no project by then. */
  standing: Standing | null
  day: string
  /** The last time for which an update is late by then. */
  owed: string
}

/** Where a project stands, in words: its stage, what its lead declared, what its dates say, what is missing. */
export function StatusSentence({ project, standing, day, owed }: Props) {
  const t = useTranslations('projects')
  const dates = useTranslations('dates')
  const locale = useLocale()
  if (!standing) return t('said.before')
  const { stage, active, health, reported, derived, overdueMilestones, silent, silentDays } = standing
  const written = (date: string) => edtfWords(dates, locale, date)
  const begun = stepOn(project.steps, day)?.date ?? ''
  const late = standing.endLate ? 'end' : standing.startLate ? 'start' : null
  const planned = late === 'end' ? project.plannedEnd : project.plannedStart
  return [
    t(`stood.${stage}`, { when: formOf(begun), date: written(begun) }),
    ...(health && reported ? [t('said.declared', { health, date: written(reported) })] : []),
    ...(!health && active ? [t('said.never')] : []),
    ...(derived && overdueMilestones ? [t('said.milestones', { count: overdueMilestones })] : []),
    ...(derived && late ? [t('said.late', { late, date: written(planned) })] : []),
    ...(standing.updateOverdue ? [t('said.owed', { period: periodWords(t, owed) })] : []),
    ...(silent ? [t('said.silent', { count: silentDays, years: Math.floor(silentDays / 365.25) })] : []),
  ].join(locale === 'zh' ? '' : ' ')
}
