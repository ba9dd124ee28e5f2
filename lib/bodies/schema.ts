/** What a body holds. */
import { z } from 'zod'
import { bodyKinds, membershipClasses } from '@/db/vocabulary'
import { checkDates, checkSources, dateText, figure, flaw, multilingual, source } from '@/lib/content'
import { isBefore } from '@/lib/dates'

export const bodyDraft = z.strictObject({
  kind: z.enum(bodyKinds).nullable(),
  name: multilingual(300),
  partOf: z.uuid().nullable(),
  /** EDTF. */
  formed: dateText,
  /** EDTF; empty: goes on, as far as is recorded. */
  ended: dateText,
  /** The body that it continues. */
  follows: z.uuid().nullable(),
  /** In which classes it has members; empty: not said. */
  classes: z.array(z.enum(membershipClasses)).max(membershipClasses.length),
  /** Square kilometres. */
  area: figure.nullable(),
  /** Persons. */
  population: figure.nullable(),
  scope: multilingual(1000),
  sources: z.array(source).max(50),
  note: multilingual(5000),
})
export type BodyContent = z.infer<typeof bodyDraft>

export const bodyComplete = bodyDraft.superRefine((content, check) => {
  if (!content.kind) flaw(check, ['kind'], 'kind.required')
  if (!Object.keys(content.name).length) flaw(check, ['name'], 'name.required')
  checkDates(check, content, ['formed', 'ended'])
  if (isBefore(content.ended, content.formed)) flaw(check, ['ended'], 'period.order')
  checkSources(check, content.sources)
})
