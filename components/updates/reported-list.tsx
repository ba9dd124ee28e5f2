import { useLocale, useTranslations } from 'next-intl'
import { EdtfDate } from '@/components/dates/edtf-date'
import { Section } from '@/components/layout/page'
import { HealthTag } from '@/components/projects/tags'
import { StatusTag } from '@/components/workspace/status-tag'
import type { RevisionStatus } from '@/db/vocabulary'
import type { ProjectUpdate } from '@/lib/projects/view'
import { Period } from './period'

type Props = {
  slug: string
  updates: ProjectUpdate[]
  /** What has not reached the register. */
  waiting: { revisionId: string; covers: string; status: RevisionStatus }[]
}

/** What was begun and what is published of a project, each with the way on. */
export function ReportedList({ slug, updates, waiting }: Props) {
  const t = useTranslations('updates')
  const locale = useLocale()
  return (
    <>
      {waiting.length > 0 && (
        <Section id="waiting" title={t('waiting')}>
          <ul className="mt-2 border-line border-t">
            {waiting.map(({ revisionId, covers, status }) => (
              <li className="flex flex-wrap items-center gap-x-6 border-line border-b py-2" key={revisionId}>
                <a
                  className="inline-flex min-h-10 items-center font-strong"
                  href={`/${locale}/workspace/${status === 'draft' ? 'drafts' : 'revisions'}/${revisionId}`}
                >
                  <Period covers={covers} />
                </a>
                <StatusTag reason={null} status={status} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section id="reported" title={t('reported')}>
        {updates.length === 0 && <p>{t('noneReported')}</p>}
        <ul className="mt-2 border-line border-t">
          {updates.map((update) => (
            <li className="flex flex-wrap items-center gap-x-6 border-line border-b py-2" key={update.slug}>
              <span className="font-strong">
                <Period covers={update.covers} />
              </span>
              <HealthTag health={update.health} />
              <span>{t.rich('reportedOn', { date: () => <EdtfDate text={update.date} /> })}</span>
              <a
                className="inline-flex min-h-10 items-center"
                href={`/${locale}/workspace/projects/${slug}/report?update=${update.slug}`}
              >
                {t.rich('correctOf', { time: () => <Period covers={update.covers} /> })}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
