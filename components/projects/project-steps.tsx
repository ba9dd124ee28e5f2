import { useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Paragraphs } from '@/components/entries/text'
import { Timeline } from '@/components/ui/timeline'
import type { Project } from '@/lib/projects/view'
import { StageTag } from './tags'

/** Where a project stood, the latest first, each step with its date and its reason. */
export function ProjectSteps({ steps }: Pick<Project, 'steps'>) {
  const t = useTranslations('projects.steps')
  return (
    <Timeline
      items={[...steps].reverse().map(({ stage, date, reason }, at) => ({
        key: `${at}`,
        when: date ? <EdtfDate text={date} /> : t('undated'),
        what: (
          <>
            <StageTag stage={stage} />
            <Paragraphs texts={reason} />
          </>
        ),
      }))}
    />
  )
}
