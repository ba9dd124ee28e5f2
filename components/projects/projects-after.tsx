import { useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import type { FollowingProject } from '@/lib/registry/project-summary'
import { ProjectRows } from './project-rows'

/** On the page of what projects rest on: which these are, and how they go. Nothing where there is none. */
export function ProjectsAfter({ projects }: { projects: FollowingProject[] }) {
  const t = useTranslations('projects.chain')
  if (!projects.length) return null
  return (
    <Section id="projects" title={t('after', { count: projects.length })}>
      <ProjectRows projects={projects} />
    </Section>
  )
}
