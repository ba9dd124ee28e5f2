/** What an action item and a report on one hold. */
import { z } from 'zod'
import { actionPosts, actionStates } from '@/db/vocabulary'
import { dateText, flaw, multilingual } from '@/lib/content'
import { edtfProblem, parseEdtf } from '@/lib/edtf'

export const actionDraft = z.strictObject({
  /** The meeting it comes from, and the decision of that meeting, if of one. */
  meeting: z.uuid().nullable(),
  decision: z.uuid().nullable(),
  /** Within the meeting; null: the next one, given when it is published. */
  number: z.int().min(1).max(9999).nullable(),
  /** What is to be done. */
  title: multilingual(500),
  text: multilingual(5000),
  /** The one party that owes it, and which of its posts: whoever holds that now. */
  owner: z.uuid().nullable(),
  post: z.enum(actionPosts),
  /** EDTF: a day, a month or a year, without doubt. */
  due: dateText,
  note: multilingual(5000),
})
export type ActionContent = z.infer<typeof actionDraft>

export const actionComplete = actionDraft.superRefine((content, check) => {
  if (!content.meeting) flaw(check, ['meeting'], 'decision.meeting')
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'action.title')
  if (!content.owner) flaw(check, ['owner'], 'action.owner')
  const problem = edtfProblem(content.due)
  if (problem) flaw(check, ['due'], `date.${problem}`)
  else if (!isPlain(content.due)) flaw(check, ['due'], 'action.due')
})

/** A date that can be kept or missed. */
function isPlain(text: string): boolean {
  const date = parseEdtf(text)
  return date?.form === 'date' && !date.date.uncertain && !date.date.approximate
}

export const actionReportDraft = z.strictObject({
  action: z.uuid(),
  party: z.uuid(),
  state: z.enum(actionStates),
  /** What was done; why it was dropped. */
  words: multilingual(5000),
  /** ISO. */
  date: z.iso.date(),
})
export type ActionReportContent = z.infer<typeof actionReportDraft>

export const actionReportComplete = actionReportDraft.superRefine((content, check) => {
  if (content.state === 'dropped' && !Object.keys(content.words).length)
    flaw(check, ['words'], 'action.reason')
})
