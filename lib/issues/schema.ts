/** What an issue between the two sides of a port, and a word of a side on it, hold. */
import { z } from 'zod'
import { issueSteps, issueSubjects } from '@/db/vocabulary'
import { checkDates, dateText, flaw, multilingual } from '@/lib/content'

export const issueDraft = z.strictObject({
  /** The meeting it was raised at; null: between meetings of the series. */
  meeting: z.uuid().nullable(),
  series: z.uuid().nullable(),
  subject: z.enum(issueSubjects).nullable(),
  raisedBy: z.uuid().nullable(),
  /** The other side, which is to answer. */
  asked: z.uuid().nullable(),
  title: multilingual(500),
  text: multilingual(5000),
  /** EDTF. */
  date: dateText,
})
export type IssueContent = z.infer<typeof issueDraft>

export const issueComplete = issueDraft.superRefine((content, check) => {
  if (!content.meeting && !content.series) flaw(check, ['meeting'], 'issue.meeting')
  if (!content.subject) flaw(check, ['subject'], 'issue.subject')
  if (!content.raisedBy) flaw(check, ['raisedBy'], 'issue.raisedBy')
  if (!content.asked) flaw(check, ['asked'], 'issue.asked')
  if (content.asked && content.asked === content.raisedBy) flaw(check, ['asked'], 'issue.same')
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  checkDates(check, content, ['date'])
})

export const issueAnswerContent = z.strictObject({
  issue: z.uuid(),
  party: z.uuid(),
  step: z.enum(issueSteps),
  words: multilingual(5000),
  /** ISO: of the answer, or the day it was settled. */
  date: z.iso.date(),
})
export type IssueAnswerContent = z.infer<typeof issueAnswerContent>
