/** What the signed-in pages read of issues: also of meetings that are not open to the public. */
import { type SQL, sql } from 'drizzle-orm'
import { asActor } from '@/db/client'
import { type IssueStep, issueSteps } from '@/db/vocabulary'
import { type Actor, isDelegation, isSecretariat, mayAnswerIssue } from '@/lib/policy'
import { issueQuery } from './select'
import { type Issue, type IssueRow, withState } from './view'

/** Those that wait for an answer of the actor's party, the oldest first. */
export async function listIssuesToAnswer(actor: Actor): Promise<Issue[]> {
  if (!isDelegation(actor)) return []
  const rows = await rowsFor<IssueRow>(
    actor,
    sql`${issueQuery('')} where i.asked_id = ${actor.post?.partyId ?? ''}
      and not exists (select from issue_answers w where w.issue_id = i.id) order by i.number limit 100`,
  )
  return rows.map(withState)
}

/** One of them, and what the actor's party may say of it now; for its two sides and the secretariat. */
export async function findIssueToAnswer(
  actor: Actor,
  slug: string,
): Promise<{ issue: Issue; steps: IssueStep[] } | null> {
  const sides = sql`, i.raised_by_id as "raisedById", i.asked_id as "askedId"`
  const [row] = await rowsFor<IssueRow & { raisedById: string; askedId: string }>(
    actor,
    sql`${issueQuery('', sides)} where i.slug = ${slug}`,
  )
  if (!row) return null
  const { raisedById: raisedBy, askedId: asked, ...rest } = row
  const ofSide = isDelegation(actor) && [raisedBy, asked].includes(actor.post?.partyId ?? '')
  if (!isSecretariat(actor) && !ofSide) return null
  const issue = withState(rest)
  const may = (step: IssueStep) =>
    issue.state !== 'settled' && mayAnswerIssue(actor, step, { raisedBy, asked })
  return { issue, steps: issueSteps.filter(may) }
}

async function rowsFor<Row>(actor: Actor, query: SQL): Promise<Row[]> {
  const acting = { personId: actor.personId, postId: actor.post?.id ?? null }
  return (await asActor(acting, (tx) => tx.execute(query))) as unknown as Row[]
}
