import { useTranslations } from 'next-intl'
import { DateOrGap } from '@/components/entries/gap'
import { Text } from '@/components/entries/text'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { Tag } from '@/components/ui/tag'
import { milestoneOn } from '@/lib/projects/milestones'
import type { Milestone } from '@/lib/projects/view'

type Props = {
  milestones: Milestone[]
  /** ISO: as they stood on this day. */
  day: string
}

/** The milestones of a project: when each was due and done, how late, and by what one sees it. */
export function MilestonesTable({ milestones, day }: Props) {
  const t = useTranslations('projects.milestones')
  return (
    <Table caption={t('heading')}>
      <thead>
        <tr>
          <Head className="w-2/5">{t('milestone')}</Head>
          <Head>{t('begins')}</Head>
          <Head>{t('due')}</Head>
          <Head>{t('done')}</Head>
          <Head>{t('evidence')}</Head>
        </tr>
      </thead>
      <tbody>
        {milestones.map((one, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two milestones may have the same title and dates
          <tr key={at}>
            <RowHead className="min-w-40" id={`milestone-${at + 1}`}>
              <Text texts={one.title} />
            </RowHead>
            <Cell className="min-w-24">
              <DateOrGap style="short" text={one.begins} />
            </Cell>
            <Cell className="min-w-24">
              <DateOrGap style="short" text={one.due} />
            </Cell>
            <Cell className="min-w-28">
              <Done day={day} milestone={one} />
            </Cell>
            <Cell className="min-w-28">
              <Shown milestone={one} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function Done({ milestone, day }: { milestone: Milestone; day: string }) {
  const t = useTranslations('projects.milestones')
  const { state, late, exact } = milestoneOn(milestone, day)
  if (state === 'overdue')
    return (
      <Tag icon="bell" tone="danger">
        {t('overdue', { days: late })}
      </Tag>
    )
  if (state === 'open') return <span className="text-ink-2">{t('open')}</span>
  return (
    <>
      <DateOrGap style="short" text={milestone.done} />
      {late > 0 && (
        <span className="block text-ink-2">{t('late', { days: late, exact: exact ? 'yes' : 'no' })}</span>
      )}
    </>
  )
}

/** The evidence that is given, if any. */
function Shown({ milestone: { evidence, url, done } }: { milestone: Milestone }) {
  const t = useTranslations('projects.milestones')
  const words = Object.keys(evidence).length ? <Text texts={evidence} /> : url
  if (!words) return done ? <span className="text-ink-2">{t('noEvidence')}</span> : null
  return url ? (
    <a href={url} rel="noopener noreferrer">
      {words}
    </a>
  ) : (
    words
  )
}
