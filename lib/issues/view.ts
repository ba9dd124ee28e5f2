/** A published issue as pages show it, and where it stands. */
import type { Multilingual } from '@/db/schema/content'
import type { IssueState, IssueStep, IssueSubject } from '@/db/vocabulary'

type Named = { slug: string; name: Multilingual }

/** A row as it is read. */
export type IssueRow = {
  id: string
  slug: string
  number: number
  revision: number
  subject: IssueSubject
  title: Multilingual
  text: Multilingual
  /** EDTF. */
  date: string
  /** The meeting it was raised at; null: between meetings. */
  meeting: { slug: string; number: number; title: Multilingual } | null
  series: Named | null
  raisedBy: Named
  asked: Named
  /** In the order in which they were published; `date` is an ISO day. */
  answers: { slug: string; party: Named; step: IssueStep; words: Multilingual; date: string }[]
}

export type Issue = IssueRow & { state: IssueState }

/** The word of a side settles it; until then the last answer stands. */
export function withState(row: IssueRow): Issue {
  const said = (step: IssueStep) => row.answers.some((answer) => answer.step === step)
  return { ...row, state: said('settled') ? 'settled' : said('answered') ? 'answered' : 'open' }
}
