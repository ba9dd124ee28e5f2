/** Projects as CSV: a line each, with where it stands on the day; what nobody recorded or reported stays empty. */
import { languages } from '@/db/vocabulary'
import { permanentAddress } from './address'
import { csvLines, csvStart } from './csv'
import type { ListedProject } from './projects-list'

/** What codes are called in the reader's language. */
export type ProjectLabels = {
  stage: (row: ListedProject) => string
  health: (row: ListedProject) => string
}

export const projectsCsvHead = csvStart([
  'number',
  'id',
  ...languages.map((language) => `title_${language}`),
  'kind',
  'sector',
  'lead',
  'body',
  'intention',
  'announced_in',
  'day',
  'stage',
  'stage_label',
  'stage_since',
  'declared_health',
  'health_label',
  'reported',
  'reported_for',
  'progress',
  'derived_health',
  'milestones',
  'milestones_open',
  'milestones_overdue',
  'next_milestone',
  'update_overdue',
  'days_without_word',
  'silent',
  'contradictions',
  'needs_attention',
  'revision',
  'published',
  'address',
])

export function projectsCsvRows(rows: ListedProject[], day: string, labels: ProjectLabels): string {
  return csvLines(
    rows.map((row) => [
      String(row.number),
      row.slug,
      ...languages.map((language) => row.title[language] ?? ''),
      row.kind,
      row.sector ?? '',
      row.lead?.slug ?? '',
      row.body?.slug ?? '',
      row.intention ?? '',
      text(row.announcedIn),
      day,
      row.stage,
      labels.stage(row),
      row.since ?? '',
      row.health ?? '',
      labels.health(row),
      row.reported ?? '',
      row.covers ?? '',
      text(row.progress),
      row.derived ?? '',
      text(row.milestones),
      text(row.openMilestones),
      text(row.overdueMilestones),
      row.nextDue ?? '',
      text(row.updateOverdue),
      text(row.silentDays),
      text(row.silent),
      row.contradictions.join('; '),
      text(row.attention),
      text(row.revision),
      row.publishedAt,
      permanentAddress('project', row.slug),
    ]),
  )
}

const text = (value: number | boolean | null) => (value === null ? '' : String(value))
