import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { ActionTag } from '@/components/actions/state-tag'
import { Text } from '@/components/entries/text'
import { Timeline } from '@/components/ui/timeline'
import { milestoneOn } from '@/lib/projects/milestones'
import type { Project, ProjectUpdate } from '@/lib/projects/view'
import type { DecisionBehind } from '@/lib/registry/projects'
import { StageTag } from './tags'

type Props = {
  project: Project
  /** Decisions that its action items carry out. */
  behind: DecisionBehind[]
  updates: ProjectUpdate[]
  /** ISO. */
  day: string
}

type Link = { key: string; content: ReactNode }

/** From what was agreed to what proves that it was done; where a link is not recorded, that is said. */
export function ProjectChain({ project, behind, updates, day }: Props) {
  const t = useTranslations('projects.chain')
  const { announced } = project
  const links = useLinks(project, behind)
  const grounds = (['agreement', 'decision', 'action', 'plan', 'meeting'] as const).filter(
    (kind) => links[kind].length || kind === 'agreement' || kind === 'decision' || kind === 'action',
  )
  return (
    <Timeline
      items={[
        ...grounds.map((kind) => ({
          key: kind,
          when: t(`links.${kind}`),
          what: <Links links={links[kind]} none={t('notRecorded')} />,
        })),
        {
          key: 'project',
          when: t('links.project'),
          what: announced === null ? <StageTag stage={project.stage} /> : t('count', { count: announced }),
        },
        ...(announced === null
          ? [
              {
                key: 'milestones',
                when: t('links.milestones'),
                what: <Milestones day={day} project={project} />,
              },
              {
                key: 'evidence',
                when: t('links.evidence'),
                what: <Proof project={project} updates={updates} />,
              },
            ]
          : []),
      ]}
    />
  )
}

function useLinks(project: Project, behind: DecisionBehind[]) {
  const locale = useLocale()
  const decisions = useTranslations('decisions')
  const actions = useTranslations('actions')
  const link = (path: string, text: ReactNode) => <a href={`/${locale}${path}`}>{text}</a>
  const decided = [...project.decisions, ...behind].filter(
    (one, at, all) => all.findIndex(({ slug }) => slug === one.slug) === at,
  )
  return {
    agreement: project.agreements.map(({ slug, title, originalLanguage, article }) => ({
      key: `${slug} ${article}`,
      content: (
        <>
          {link(`/agreements/${slug}`, <Text original={originalLanguage} texts={title} />)}
          {article && ` · ${article}`}
        </>
      ),
    })),
    decision: decided.map(({ slug, title, ordinal, meeting }) => ({
      key: slug,
      content: (
        <>
          {link(`/decisions/${slug}`, <Text texts={title} />)} ·{' '}
          {decisions('number', { meeting, number: ordinal })}
        </>
      ),
    })),
    action: project.actions.map(({ slug, title, ordinal, meeting, state }) => ({
      key: slug,
      content: (
        <>
          {link(`/actions/${slug}`, <Text texts={title} />)} ·{' '}
          {actions('number', { meeting, number: ordinal })} <ActionTag overdue={false} state={state} />
        </>
      ),
    })),
    plan: project.plans.map(({ slug, title }) => ({
      key: slug,
      content: link(`/plans/${slug}`, <Text texts={title} />),
    })),
    meeting: project.meetings.map(({ slug, title }) => ({
      key: slug,
      content: link(`/meetings/${slug}`, <Text texts={title} />),
    })),
  }
}

function Links({ links, none }: { links: Link[]; none: string }) {
  if (!links.length) return <span className="text-ink-2">{none}</span>
  return (
    <ul>
      {links.map(({ key, content }) => (
        <li key={key}>{content}</li>
      ))}
    </ul>
  )
}

function Milestones({ project: { milestones }, day }: Pick<Props, 'project' | 'day'>) {
  const t = useTranslations('projects.chain')
  if (!milestones.length) return <span className="text-ink-2">{t('notRecorded')}</span>
  const done = milestones.filter((one) => milestoneOn(one, day).state === 'done').length
  return <a href="#milestones">{t('milestones', { done, count: milestones.length })}</a>
}

/** What was given to see that it is so, at milestones and in reports. */
function Proof({ project, updates }: Pick<Props, 'project' | 'updates'>) {
  const t = useTranslations('projects.chain')
  const proven = project.milestones.filter(({ evidence, url }) => url || Object.keys(evidence).length).length
  const reported = updates.reduce((sum, { evidence }) => sum + evidence.length, 0)
  if (!proven && !reported) return <span className="text-ink-2">{t('notRecorded')}</span>
  return (
    <ul>
      {proven > 0 && (
        <li>
          <a href="#milestones">{t('ofMilestones', { count: proven })}</a>
        </li>
      )}
      {reported > 0 && (
        <li>
          <a href="#updates">{t('ofUpdates', { count: reported })}</a>
        </li>
      )}
    </ul>
  )
}
