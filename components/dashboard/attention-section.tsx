import { useLocale, useTranslations } from 'next-intl'
import { Section } from '@/components/layout/page'
import { ProjectRows } from '@/components/projects-list/project-rows'
import type { Reason } from '@/lib/registry/dashboard-tallies'
import { type ProjectFilter, projectSearch, projectsWith } from '@/lib/registry/project-filter'
import type { ListedProject } from '@/lib/registry/projects-list'

type Props = {
  filter: ProjectFilter
  any: number
  total: number
  /** The first rows of each list. */
  reasons: { reason: Reason; count: number; rows: ListedProject[] }[]
}

/** What cannot wait: how much of each, and the first of them. */
export function AttentionSection({ filter, any, total, reasons }: Props) {
  const locale = useLocale()
  const t = useTranslations('dashboard.attention')
  const kinds = useTranslations('projects.attentionKinds')
  const format = new Intl.NumberFormat(locale)
  const list = (attention: ProjectFilter['attention']) =>
    `/${locale}/projects${projectSearch(projectsWith(filter, { attention }))}`
  return (
    <Section id="attention" title={t('title', { any: format.format(any), total: format.format(total) })}>
      <ul className="grid grid-cols-2 border-line border-y sm:grid-cols-4">
        {reasons.map(({ reason, count }) => (
          <li className="py-3 pr-3" key={reason}>
            <Count href={count ? list(reason) : undefined} text={format.format(count)}>
              {kinds(reason)}
            </Count>
          </li>
        ))}
      </ul>
      {reasons
        .filter(({ rows }) => rows.length > 0)
        .map(({ reason, count, rows }) => (
          <div key={reason}>
            <h3 className="mt-6 mb-2">{kinds(reason)}</h3>
            <ProjectRows day={filter.day} rows={rows} />
            {count > rows.length && (
              <p>
                <a className="inline-flex min-h-10 items-center" href={list(reason)}>
                  {t('all', { kind: kinds(reason), count: format.format(count) })}
                </a>
              </p>
            )}
          </div>
        ))}
    </Section>
  )
}

function Count({ href, text, children }: { href?: string; text: string; children: string }) {
  const inside = (
    <>
      <span className="block font-strong text-2xl leading-tight">{text}</span>
      {children}
    </>
  )
  return href ? (
    <a className="inline-block" href={href}>
      {inside}
    </a>
  ) : (
    <span className="text-ink-2">{inside}</span>
  )
}
