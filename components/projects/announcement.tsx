import { useLocale, useTranslations } from 'next-intl'
import { Cell, Head, RowHead, Table } from '@/components/ui/table'
import { type ProjectStage, projectStages } from '@/db/vocabulary'
import type { ProjectSummary } from '@/lib/registry/project-summary'
import { ProjectRows } from './project-rows'

/** Of these stages it is said also that none has come so far. */
const asked: ProjectStage[] = ['agreed', 'under_way', 'completed']

type Props = { slug: string; announced: number; named: ProjectSummary[] }

/** Of so many projects announced without a list: how many are named by now, and what became of them. */
export function Announcement({ slug, announced, named }: Props) {
  const locale = useLocale()
  const t = useTranslations('projects.announcement')
  const words = useTranslations('words.projectStages')
  const unnamed = announced - named.length
  const counted = projectStages
    .map((stage) => ({ stage, count: named.filter(({ standing }) => standing.stage === stage).length }))
    .filter(({ stage, count }) => count > 0 || asked.includes(stage))
  return (
    <>
      <Table caption={t('heading')}>
        <thead>
          <tr>
            <Head>{t('part')}</Head>
            <Head className="text-right">{t('count')}</Head>
          </tr>
        </thead>
        <tbody>
          <Row count={named.length} part={t('named')} />
          {counted.map(({ stage, count }) => (
            <Row count={count} key={stage} part={t('of', { stage: words(stage) })} />
          ))}
          <Row count={unnamed} part={t('unnamed')} />
        </tbody>
      </Table>
      <h3 className="mt-6 mb-2" id="named">
        {t('list')}
      </h3>
      <ProjectRows projects={named} />
      {unnamed > 0 && (
        <p className="border-line border-b py-3 text-ink-2">
          {t('gap', { count: unnamed })}{' '}
          <a
            className="inline-flex min-h-10 items-center"
            href={`/${locale}/workspace/projects/${slug}/names`}
          >
            {t('name')}
          </a>
        </p>
      )}
    </>
  )
}

function Row({ part, count }: { part: string; count: number }) {
  return (
    <tr>
      <RowHead>{part}</RowHead>
      <Cell className="text-right tabular-nums">{count}</Cell>
    </tr>
  )
}
