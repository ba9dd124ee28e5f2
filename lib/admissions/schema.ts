/** What an admission, a party's word on it and the decision hold. */
import { z } from 'zod'
import { admissionOutcomes, admissionSteps, admissionWays, membershipClasses } from '@/db/vocabulary'
import { checkDates, checkSources, dateText, flaw, multilingual, plainText, source } from '@/lib/content'

export const admissionDraft = z.strictObject({
  /** Proposed by a member, or invited by the body. */
  way: z.enum(admissionWays),
  body: z.uuid().nullable(),
  /** The newcomer. */
  party: z.uuid().nullable(),
  class: z.enum(membershipClasses),
  /** The member that proposes it; null: the body invites. */
  proposedBy: z.uuid().nullable(),
  /** EDTF. */
  date: dateText,
  reasons: multilingual(2000),
})
export type AdmissionContent = z.infer<typeof admissionDraft>

export const admissionComplete = admissionDraft.superRefine((content, check) => {
  if (!content.body) flaw(check, ['body'], 'body.required')
  if (!content.party) flaw(check, ['party'], 'party.required')
  if (!Object.keys(content.reasons).length) flaw(check, ['reasons'], 'reason.required')
  checkDates(check, content, ['date'])
})

export const admissionStepContent = z.strictObject({
  admission: z.uuid(),
  party: z.uuid(),
  step: z.enum(admissionSteps),
  /** ISO. */
  date: z.iso.date(),
  reason: plainText(2000),
})
export type AdmissionStepContent = z.infer<typeof admissionStepContent>

export const admissionDecisionDraft = z.strictObject({
  admission: z.uuid(),
  /** The newcomer and the body, as the admission names them. */
  party: z.uuid(),
  body: z.uuid(),
  outcome: z.enum(admissionOutcomes).nullable(),
  /** Where it was decided, in words. */
  meeting: multilingual(500),
  /** EDTF: when it was decided. */
  date: dateText,
  /** EDTF: from when the newcomer belongs; of an adoption alone. */
  began: dateText,
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type AdmissionDecisionContent = z.infer<typeof admissionDecisionDraft>

export const admissionDecisionComplete = admissionDecisionDraft.superRefine((content, check) => {
  if (!content.outcome) flaw(check, ['outcome'], 'admission.outcome')
  if (!Object.keys(content.meeting).length) flaw(check, ['meeting'], 'admission.meeting')
  if (!content.date) flaw(check, ['date'], 'admission.date')
  if (content.outcome === 'adopted' && !content.began) flaw(check, ['began'], 'admission.began')
  if (content.outcome === 'not_adopted' && content.began) flaw(check, ['began'], 'admission.noBegin')
  checkDates(check, content, ['date', 'began'])
  checkSources(check, content.sources)
})
