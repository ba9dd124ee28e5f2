import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { Project, ProjectUpdate } from '@/lib/projects/view'
import { MilestonesTable } from './milestones-table'
import { ProjectSteps } from './project-steps'
import { ResultsTable } from './results-table'
import { SumsTable } from './sums-table'
import { UpdateEntry } from './update-entry'

type Props = {
  project: Project
  updates: ProjectUpdate[]
  /** ISO: as it was on this day. */
  day: string
}

/** What was done by a day: milestones, reports, money, results, and the way it took. */
export function ProjectWork({ project, updates, day }: Props) {
  const t = useTranslations('projects')
  const { milestones, sums, indicators, steps } = project
  const single = project.announced === null
  return (
    <>
      {single && (
        <Section id="milestones" title={t('milestones.heading')}>
          {milestones.length ? (
            <MilestonesTable day={day} milestones={milestones} />
          ) : (
            <p className="text-ink-2">{t('milestones.none')}</p>
          )}
        </Section>
      )}
      {single && (
        <Section id="updates" title={t('updates.heading')}>
          {updates.length ? (
            updates.map((update) => <UpdateEntry key={update.slug} update={update} />)
          ) : (
            <p className="max-w-read text-ink-2">{t('updates.none')}</p>
          )}
        </Section>
      )}
      <Section id="steps" title={t('steps.heading')}>
        <ProjectSteps steps={steps} />
      </Section>
      {sums.length > 0 && (
        <Section id="money" title={t('money.heading')}>
          <SumsTable sums={sums} />
        </Section>
      )}
      {indicators.length > 0 && (
        <Section id="results" title={t('results.heading')}>
          <ResultsTable indicators={indicators} />
        </Section>
      )}
    </>
  )
}
