import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { DateOrGap, Gap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { PartyLink } from '@/components/members/party-name'
import { DescriptionList } from '@/components/ui/description-list'
import { boundsOf } from '@/lib/dates'
import type { Standing } from '@/lib/projects/standing'
import type { Project } from '@/lib/projects/view'
import { PartyRoles } from './party-roles'

type Props = { project: Project; standing: Standing | null; permanent: string }

/** The record of a project: who leads it, who takes part, when it is planned and what comes next. */
export function ProjectFacts({ project, standing, permanent }: Props) {
  const t = useTranslations('projects.facts')
  const register = useTranslations('register')
  const words = useTranslations('words')
  const locale = useLocale()
  const { lead, body, intention, announced, sector, exchange } = project
  const period = (from: string, to: string) =>
    from || to ? (
      t.rich('fromTo', { from: () => <DateOrGap text={from} />, to: () => <DateOrGap text={to} /> })
    ) : (
      <Gap />
    )
  return (
    <DescriptionList
      items={[
        { term: t('kind'), description: words(`projectKinds.${project.kind}`) },
        ...(announced === null
          ? [{ term: t('sector'), description: sector ? words(`sectors.${sector}`) : <Gap /> }]
          : []),
        ...(lead ? [{ term: t('lead'), description: <PartyLink party={lead} /> }] : []),
        ...(announced === null || project.partners.length
          ? [{ term: t('partners'), description: <PartyRoles partners={project.partners} /> }]
          : []),
        ...(body
          ? [
              {
                term: t('body'),
                description: (
                  <a href={`/${locale}/bodies/${body.slug}`}>
                    <Text texts={body.name} />
                  </a>
                ),
              },
            ]
          : []),
        ...(intention
          ? [
              {
                term: t('intention'),
                description: (
                  <a href={`/${locale}/projects/${intention.slug}`}>
                    <Text texts={intention.title} />
                  </a>
                ),
              },
            ]
          : []),
        ...(announced === null
          ? [
              { term: t('planned'), description: period(project.plannedStart, project.plannedEnd) },
              { term: t('actual'), description: period(project.actualStart, project.actualEnd) },
            ]
          : []),
        ...(standing?.active
          ? [{ term: t('next'), description: <Next due={standing.nextDue} project={project} /> }]
          : []),
        ...(exchange === 'none'
          ? []
          : [{ term: t('exchange'), description: words(`exchanges.${exchange}`) }]),
        { term: register('registerNumber'), description: project.number },
        { term: register('permanent'), description: <a href={permanent}>{permanent}</a> },
      ]}
    />
  )
}

/** The first milestone that is still to come. */
function Next({ project, due }: { project: Project; due: string | null }) {
  const t = useTranslations('projects.facts')
  const next = project.milestones.find((one) => due && boundsOf(one.due).latest === due)
  if (!next) return <span className="text-ink-2">{t('noNext')}</span>
  return (
    <>
      <Text texts={next.title} /> · <EdtfDate text={next.due} />
    </>
  )
}
