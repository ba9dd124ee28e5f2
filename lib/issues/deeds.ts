/** What the two sides say of an issue, each by its head and at once: the side that is asked answers, either says it is settled. */
import { and, eq, isNotNull } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { Multilingual } from '@/db/schema/content'
import { issueAnswers, issues } from '@/db/schema/decisions'
import { entries } from '@/db/schema/entries'
import type { IssueStep } from '@/db/vocabulary'
import { today } from '@/lib/dates'
import { publishOwn } from '@/lib/entries/own'
import { Refusal } from '@/lib/errors'
import { type Actor, mayAnswerIssue } from '@/lib/policy'

/** `date`: the ISO day an issue was settled; '': today. */
export async function answerIssue(
  actor: Actor,
  tx: Tx,
  input: { issueId: string; step: IssueStep; words: Multilingual; date: string },
): Promise<{ slug: string }> {
  const { issueId, step, words } = input
  // Two at once come one after the other.
  const [entry] = await tx
    .select({ id: entries.id })
    .from(entries)
    .where(and(eq(entries.id, issueId), eq(entries.kind, 'issue'), isNotNull(entries.slug)))
    .for('no key update')
  const [found] = await tx.select().from(issues).where(eq(issues.id, issueId))
  if (!entry || !found) throw new Refusal('not_found')
  if (!mayAnswerIssue(actor, step, { raisedBy: found.raisedById, asked: found.askedId }))
    throw new Refusal('forbidden')
  const [settled] = await tx
    .select({ id: issueAnswers.id })
    .from(issueAnswers)
    .where(and(eq(issueAnswers.issueId, issueId), eq(issueAnswers.step, 'settled')))
  if (settled) throw new Refusal('already_settled')
  if (step === 'answered' && !Object.keys(words).length) throw new Refusal('words_missing')
  const date = step === 'settled' && input.date ? input.date : today()
  if (date > today()) throw new Refusal('bad_date')
  const partyId = actor.post!.partyId!
  const content = { issue: issueId, party: partyId, step, words, date }
  await publishOwn(actor, tx, { kind: 'issue_answer', partyId, entryId: null, content })
  return { slug: found.slug }
}
