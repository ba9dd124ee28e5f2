import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { AttentionTags } from '@/components/projects-list/attention-tags'
import { Tag } from '@/components/ui/tag'
import type { FollowingProject, ProjectSummary } from '@/lib/registry/project-summary'
import { HealthTag, StageTag } from './tags'

type Listed = ProjectSummary | FollowingProject

/** Projects in short: each with its stage, and what is declared, missing or contradictory while it lasts. */
export function ProjectRows({ projects }: { projects: Listed[] }) {
  return (
    <ul className="border-line border-t">
      {projects.map((project) => (
        <ProjectRow key={project.slug} project={project} />
      ))}
    </ul>
  )
}

function ProjectRow({ project }: { project: Listed }) {
  const t = useTranslations('projects.announcement')
  const locale = useLocale()
  const { slug, title, standing } = project
  const articles = 'articles' in project ? project.articles : []
  return (
    <li className="border-line border-b py-3">
      <p className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
        <a href={`/${locale}/projects/${slug}`}>
          <Text texts={title} />
        </a>
        {articles.length > 0 && <span className="text-ink-2">{articles.join(' · ')}</span>}
        {standing ? (
          <span className="inline-flex flex-wrap gap-2">
            <StageTag stage={standing.stage} />
            {standing.active && <HealthTag health={standing.health} />}
          </span>
        ) : (
          <Tag icon="question" tone="neutral">
            {t('tag')}
          </Tag>
        )}
      </p>
      {standing && <AttentionTags project={standing} />}
    </li>
  )
}
