/** A list of terms as its pages show it; and labels as somebody typed them who was refused. */
import type { TermList } from '@/db/vocabulary'
import type { Labels, Term } from '@/lib/terms'
import type { Settings } from './groups'
import type { SettingIssue } from './shown'
import { labelsFrom, labelsOfTerms, labelsSchema } from './term-labels'

type Held = { action: string; fields: Readonly<Record<string, string>> } | null

export type ShownTerms = { list: TermList; terms: Term[]; labels: Map<string, Labels> }
export type TypedLabels = { labels: Partial<Labels>; issues: SettingIssue[] }

export async function shownTerms(settings: Settings, list: TermList): Promise<ShownTerms> {
  const { terms } = settings[list]
  return { list, terms, labels: await labelsOfTerms(list, terms) }
}

/** `own`: of which term, null for a new one. `held`: a form that was refused, if it was sent to `action` and typed labels. */
export function typedLabels(shown: ShownTerms, own: string | null, held: Held, action: string): TypedLabels {
  if (held?.action !== action || !('label.en' in held.fields))
    return { labels: own === null ? {} : (shown.labels.get(own) ?? {}), issues: [] }
  const labels = labelsFrom(held.fields)
  const { error } = labelsSchema(shown.terms, shown.labels, own).safeParse(labels)
  const issues = error?.issues.map(({ path, message }) => ({ path: path.map(String), code: message })) ?? []
  return { labels, issues }
}
