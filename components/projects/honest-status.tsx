import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { EdtfDate, edtfWords } from '@/components/dates/edtf-date'
import { AttentionTags } from '@/components/projects-list/attention-tags'
import { Notice } from '@/components/ui/notice'
import type { Standing } from '@/lib/projects/standing'
import type { Project } from '@/lib/projects/view'
import { ageWords } from './age-words'
import { periodWords } from './period-words'
import { HealthTag, StageTag } from './tags'

type Props = {
  project: Project
  standing: Standing
  /** ISO. */
  day: string
}

/** What the lead declares, what the dates say and how old the last report is, side by side, and how they contradict. */
export function HonestStatus({ project, standing, day }: Props) {
  const t = useTranslations('projects')
  const { active, stage, health, reported, covers, progress, derived, contradictions } = standing
  return (
    <>
      <StageTag stage={stage} />
      <AttentionTags project={standing} />
      <dl className="mt-4 grid border-line border-t sm:grid-cols-3 sm:gap-x-6">
        <Side term={t('honest.declared')}>
          <HealthTag health={health} />
          {covers && <Line>{t('honest.for', { period: periodWords(t, covers) })}</Line>}
          {progress !== null && <Line>{t('honest.progress', { percent: progress })}</Line>}
        </Side>
        <Side term={t('honest.derived')}>
          {derived && <HealthTag health={derived} />}
          <Derived active={active} project={project} standing={standing} />
        </Side>
        <Side term={t('honest.evidence')}>
          {reported ? ageWords(t, reported, day) : t('honest.none')}
          {reported && (
            <Line>
              <EdtfDate text={reported} />
            </Line>
          )}
        </Side>
      </dl>
      {contradictions.length > 0 && (
        <Notice title={t('honest.contradiction')} tone="warn">
          <ul className="list-disc pl-5">
            <Contradictions day={day} project={project} standing={standing} />
          </ul>
        </Notice>
      )}
    </>
  )
}

function Side({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="border-line border-b py-3">
      <dt className="mb-1 text-ink-2">{term}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Line({ children }: { children: ReactNode }) {
  return <span className="block text-ink-2">{children}</span>
}

function Derived({ active, project, standing }: { active: boolean } & Omit<Props, 'day'>) {
  const t = useTranslations('projects')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const { derived, overdueMilestones, startLate, endLate } = standing
  if (!active) return <Line>{t('honest.over')}</Line>
  if (!derived) return <Line>{t('honest.nothing')}</Line>
  const passed = (late: 'start' | 'end', date: string) =>
    t('said.late', { late, date: edtfWords(dates, locale, date) })
  const lines = [
    ...(overdueMilestones ? [t('said.milestones', { count: overdueMilestones })] : []),
    ...(startLate ? [passed('start', project.plannedStart)] : []),
    ...(endLate ? [passed('end', project.plannedEnd)] : []),
  ]
  return (lines.length ? lines : [t('honest.inTime')]).map((line) => <Line key={line}>{line}</Line>)
}

function Contradictions({ project, standing, day }: Props) {
  const t = useTranslations('projects.contradicts')
  const age = useTranslations('projects')
  const dates = useTranslations('dates')
  const locale = useLocale()
  const written = (date: string) => edtfWords(dates, locale, date)
  const { contradictions, overdueMilestones, openMilestones, reported } = standing
  return contradictions.map((kind) => (
    <li key={kind}>
      {t(kind, {
        count: kind === 'open_milestones' ? openMilestones : overdueMilestones,
        date: written(kind === 'start' ? project.plannedStart : project.plannedEnd),
        age: reported ? ageWords(age, reported, day) : '',
      })}
    </li>
  ))
}
