import { useLocale, useTranslations } from 'next-intl'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { HealthTag, StageTag } from '@/components/projects/tags'
import type { ListedProject } from '@/lib/registry/projects-list'
import { AttentionTags } from './attention-tags'
import { LastReport } from './last-report'

/** Projects, each with where it stands in words: what was declared, when that was, and what contradicts it. */
export function ProjectRows({ rows, day }: { rows: ListedProject[]; day: string }) {
  return (
    <ul className="border-line border-t">
      {rows.map((project) => (
        <Row day={day} key={project.slug} project={project} />
      ))}
    </ul>
  )
}

function Row({ project, day }: { project: ListedProject; day: string }) {
  const locale = useLocale()
  const t = useTranslations('projects.list')
  const colon = useTranslations('register')('colon')
  const words = useTranslations('words')
  const { slug, number, title, kind, sector, lead, active, stage } = project
  return (
    <li className="border-line border-b py-3 sm:grid sm:grid-cols-[minmax(0,1fr)_16rem] sm:gap-6">
      <div>
        <a href={`/${locale}/projects/${slug}`}>
          <Text texts={title} />
        </a>
        <span className="block text-ink-2 text-sm">
          {t('number', { number })} · {words(`projectKinds.${kind}`)}
          {sector && ` · ${words(`sectors.${sector}`)}`}
          {lead && (
            <>
              {' · '}
              {t('lead')}
              {colon}
              <PartyLink party={lead} />
            </>
          )}
        </span>
        <AttentionTags project={project} />
      </div>
      <div className="mt-1.5 sm:mt-0">
        <span className="flex flex-wrap gap-1.5">
          <StageTag stage={stage} />
          {active && <HealthTag health={project.health} />}
        </span>
        <LastReport day={day} project={project} />
      </div>
    </li>
  )
}
