import { useLocale } from 'next-intl'
import { Text } from '@/components/entries/text'
import { AttentionTags } from '@/components/projects-list/attention-tags'
import type { ProjectSummary } from '@/lib/registry/project-summary'
import { HealthTag, StageTag } from './tags'

/** Projects in short: each with its stage, and what is declared, missing or contradictory while it lasts. */
export function ProjectRows({ projects }: { projects: ProjectSummary[] }) {
  return (
    <ul className="border-line border-t">
      {projects.map((project) => (
        <ProjectRow key={project.slug} project={project} />
      ))}
    </ul>
  )
}

function ProjectRow({ project: { slug, title, standing } }: { project: ProjectSummary }) {
  const locale = useLocale()
  return (
    <li className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-line border-b py-3">
      <a href={`/${locale}/projects/${slug}`}>
        <Text texts={title} />
      </a>
      <span className="inline-flex flex-wrap gap-2">
        <StageTag stage={standing.stage} />
        {standing.active && <HealthTag health={standing.health} />}
      </span>
      <AttentionTags project={standing} />
    </li>
  )
}
