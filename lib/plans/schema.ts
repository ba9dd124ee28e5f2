/** What a development plan holds. */
import { z } from 'zod'
import { checkDates, checkSources, dateText, flaw, multilingual, source } from '@/lib/content'

export const planDraft = z.strictObject({
  title: multilingual(300),
  party: z.uuid().nullable(),
  /** In words, where no party of the register issued it. */
  issuer: multilingual(200),
  /** EDTF: the time it is for. */
  period: dateText,
  scope: multilingual(1000),
  endorses: z.array(z.strictObject({ name: multilingual(300) })).max(200),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type PlanContent = z.infer<typeof planDraft>

export const planComplete = planDraft.superRefine((content, check) => {
  if (!Object.keys(content.title).length) flaw(check, ['title'], 'title.required')
  if (!content.party && !Object.keys(content.issuer).length) flaw(check, ['party'], 'issuer.required')
  if (content.party && Object.keys(content.issuer).length) flaw(check, ['issuer'], 'issuer.both')
  checkDates(check, content, ['period'])
  checkSources(check, content.sources)
})
