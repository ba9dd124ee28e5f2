/** As what a draft in a short form begins: as its kind says, and as is set here. */
import { dayAfter, today } from '@/lib/dates'
import type { Settings } from '@/lib/settings/groups'
import type { KindDefinition } from './kind'

/** What the form of a new one shows. */
export function beginning(
  { begins = {} }: NonNullable<KindDefinition['form']>,
  { drafts }: Settings,
): Record<string, unknown> {
  return 'visibility' in begins ? { ...begins, visibility: drafts.visibility } : begins
}

/** The last day for objections to what is decided under silence, where none was typed. */
export function withDeadline(
  content: Record<string, unknown>,
  { intervals }: Settings,
): Record<string, unknown> {
  if (content.procedure !== 'silence' || content.deadline !== '') return content
  let day = today()
  for (let left = intervals.silence; left > 0; left--) day = dayAfter(day)
  return { ...content, deadline: day }
}
