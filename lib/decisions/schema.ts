/** What a decision of a meeting, and an objection to one, hold. */
import { z } from 'zod'
import {
  ballots,
  type DecisionProcedure,
  decisionProcedures,
  majorities,
  membershipClasses,
} from '@/db/vocabulary'
import { checkSources, flaw, multilingual, plainText, source } from '@/lib/content'
import { fractionOf } from './tally'

export const decisionDraft = z.strictObject({
  /** The meeting it was taken at. */
  meeting: z.uuid().nullable(),
  /** Within the meeting; null: the next one, given when it is published. */
  number: z.int().min(1).max(9999).nullable(),
  title: multilingual(500),
  text: multilingual(10_000),
  procedure: z.enum(decisionProcedures).nullable(),
  majority: z.enum(majorities).nullable(),
  /** Of a qualified majority: '2/3'. */
  fraction: plainText(9),
  /** Votes of each party of a class; empty: one for each member, none for others. */
  weights: z
    .array(
      z.strictObject({
        class: z.enum(membershipClasses).nullable(),
        weight: z.int().min(0).max(1000).nullable(),
      }),
    )
    .max(membershipClasses.length),
  ballots: z
    .array(z.strictObject({ party: z.uuid().nullable(), ballot: z.enum(ballots).nullable() }))
    .max(500),
  /** Of a silence procedure: the last ISO day on which a party may object. */
  deadline: plainText(10),
  /** Who may vote or object, as recorded for the meeting's day when the decision is published. */
  entitled: z
    .array(z.strictObject({ party: z.uuid(), class: z.enum(membershipClasses).nullable() }))
    .max(500),
  /** What followed from it. */
  agreements: z.array(z.uuid()).max(50),
  memberships: z.array(z.uuid()).max(50),
  meetings: z.array(z.uuid()).max(50),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type DecisionContent = z.infer<typeof decisionDraft>

export const decisionComplete = decisionDraft.superRefine((content, check) => {
  if (!content.meeting) flaw(check, ['meeting'], 'decision.meeting')
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  if (!content.procedure) flaw(check, ['procedure'], 'decision.procedure')
  if (content.procedure === 'vote') checkVote(check, content)
  if (content.procedure === 'silence' && !z.iso.date().safeParse(content.deadline).success)
    flaw(check, ['deadline'], 'decision.deadline')
  for (const [field, procedure] of Object.entries(fieldsOf))
    if (content.procedure !== procedure && isFilled(content[field as keyof typeof fieldsOf]))
      flaw(check, [field], `decision.only.${procedure}`)
  checkSources(check, content.sources)
})

/** Fields that only one procedure has. */
const fieldsOf = {
  majority: 'vote',
  fraction: 'vote',
  weights: 'vote',
  ballots: 'vote',
  deadline: 'silence',
} as const satisfies Partial<Record<keyof DecisionContent, DecisionProcedure>>

function isFilled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value)
}

function checkVote(check: z.core.$RefinementCtx, content: DecisionContent): void {
  if (!content.majority) flaw(check, ['majority'], 'decision.majority')
  if (content.majority === 'qualified' && !fractionOf(content.fraction))
    flaw(check, ['fraction'], 'decision.fraction')
  if (content.majority && content.majority !== 'qualified' && content.fraction)
    flaw(check, ['fraction'], 'decision.noFraction')
  content.weights.forEach((one, at) => {
    if (!one.class) flaw(check, ['weights', at, 'class'], 'decision.class')
    if (one.weight === null) flaw(check, ['weights', at, 'weight'], 'decision.weight')
    if (one.class && content.weights.findIndex((other) => other.class === one.class) < at)
      flaw(check, ['weights', at, 'class'], 'decision.classTwice')
  })
  if (!content.ballots.length) flaw(check, ['ballots'], 'decision.ballots')
  content.ballots.forEach((one, at) => {
    if (!one.party) flaw(check, ['ballots', at, 'party'], 'party.required')
    if (!one.ballot) flaw(check, ['ballots', at, 'ballot'], 'decision.ballot')
    if (one.party && content.ballots.findIndex((other) => other.party === one.party) < at)
      flaw(check, ['ballots', at, 'party'], 'decision.ballotTwice')
  })
}

export const decisionObjectionContent = z.strictObject({
  decision: z.uuid(),
  party: z.uuid(),
  /** ISO. */
  date: z.iso.date(),
  reason: plainText(2000).min(1),
})
export type DecisionObjectionContent = z.infer<typeof decisionObjectionContent>
