import { eq } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import { issueAnswers, issues } from '@/db/schema/decisions'
import { meetings } from '@/db/schema/meetings'
import { daysOf } from '@/lib/dates'
import { identityOf, type KindDefinition } from '@/lib/entries/kind'
import { replaceRows } from '@/lib/entries/rows'
import { issueFields } from './form'
import {
  type IssueAnswerContent,
  type IssueContent,
  issueAnswerContent,
  issueComplete,
  issueDraft,
} from './schema'

export const issue: KindDefinition<IssueContent> = {
  draft: issueDraft,
  complete: issueComplete,
  slugText: (content) => content.title.en ?? null,
  references: ({ meeting, series, raisedBy, asked }) => [
    ...(meeting ? [{ path: ['meeting'], kind: 'meeting' as const, id: meeting }] : []),
    ...(series ? [{ path: ['series'], kind: 'series' as const, id: series }] : []),
    ...(raisedBy ? [{ path: ['raisedBy'], kind: 'party' as const, id: raisedBy }] : []),
    ...(asked ? [{ path: ['asked'], kind: 'party' as const, id: asked }] : []),
  ],
  concerned: ({ raisedBy }) => (raisedBy ? [raisedBy] : []),
  examine: examineIssue,
  project: (tx, published) =>
    replaceRows(tx, issues, published, (item) => {
      const { meeting, series, subject, raisedBy, asked, date, ...texts } = item.content
      const { earliest, latest } = daysOf(date)
      return {
        ...{ ...texts, ...identityOf(item) },
        ...{
          meetingId: meeting,
          seriesId: series,
          subject: subject!,
          raisedById: raisedBy!,
          askedId: asked!,
        },
        ...{ date, dateFrom: earliest, dateTo: latest },
      }
    }),
  form: { fields: issueFields },
}

export const issueAnswer: KindDefinition<IssueAnswerContent> = {
  draft: issueAnswerContent,
  complete: issueAnswerContent,
  slugText: () => null,
  references: ({ issue: id, party }) => [
    { path: ['issue'], kind: 'issue', id },
    { path: ['party'], kind: 'party', id: party },
  ],
  concerned: () => [],
  project: (tx, published) =>
    replaceRows(tx, issueAnswers, published, (item) => {
      const { issue: issueId, party: partyId, step, words, date } = item.content
      return { ...identityOf(item), issueId, partyId, step, words, date }
    }),
}

/** A meeting and a series that are both named belong together. */
async function examineIssue(tx: Tx, _: string, { meeting, series }: IssueContent) {
  if (!meeting || !series) return []
  const [found] = await tx.select().from(meetings).where(eq(meetings.id, meeting))
  return found?.seriesId === series ? [] : [{ path: ['series'], code: 'issue.otherSeries' }]
}
