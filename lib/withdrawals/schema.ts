/** What a notice of withdrawal from a body holds. */
import { z } from 'zod'
import { flaw, plainText } from '@/lib/content'

const day = z.iso.date()

export const withdrawalContent = z.strictObject({
  membership: z.uuid(),
  /** Who leaves, and what, as the membership names them. */
  party: z.uuid(),
  body: z.uuid(),
  /** The day of the notice. */
  date: day,
  /** The first day on which the party no longer belongs. */
  effect: day,
  reason: plainText(2000),
  /** The day on which it was taken back; null: it stands. */
  takenBack: day.nullable(),
})
export type WithdrawalContent = z.infer<typeof withdrawalContent>

export const withdrawalComplete = withdrawalContent.superRefine((content, check) => {
  if (content.effect <= content.date) flaw(check, ['effect'], 'withdrawal.effect')
  if (!content.reason) flaw(check, ['reason'], 'reason.required')
})
