/** What an update of a project, and a partner's view of one, hold. */
import { z } from 'zod'
import { currencies, healths, updateStances } from '@/db/vocabulary'
import { checkDates, dateText, flaw, multilingual, namedFile, plainText } from '@/lib/content'
import { today } from '@/lib/dates'
import { periodOf } from './periods'

const isoDay = plainText(10).refine((text) => !text || z.iso.date().safeParse(text).success, 'date.form')

export const updateDraft = z.strictObject({
  project: z.uuid(),
  /** The lead that reports. */
  party: z.uuid(),
  /** For which time: see ./periods.ts. */
  covers: plainText(9),
  health: z.enum(healths).nullable(),
  /** Percent. */
  progress: z.number().nullable(),
  happened: multilingual(5000),
  /** What stands in the way, and who must act. */
  blocks: multilingual(2000),
  blockedBy: z.uuid().nullable(),
  /** The next milestone, and when it is to be reached. */
  nextStep: multilingual(500),
  nextDue: dateText,
  /** Since the project began. */
  spent: z.number().min(0).max(1e15).nullable(),
  currency: z.enum(currencies).nullable(),
  evidence: z.array(z.strictObject({ title: multilingual(300), url: plainText(500), ...namedFile })).max(20),
  /** The ISO day on which it was published; given then. */
  date: isoDay,
})
export type UpdateContent = z.infer<typeof updateDraft>

export const updateComplete = updateDraft.superRefine((content, check) => {
  const period = periodOf(content.covers)
  if (!period) flaw(check, ['covers'], 'update.covers')
  else if (period.from > today()) flaw(check, ['covers'], 'update.notBegun')
  if (!content.health) flaw(check, ['health'], 'update.health')
  if (content.progress !== null && !isPercentage(content.progress))
    flaw(check, ['progress'], 'update.progress')
  if (!Object.keys(content.happened).length) flaw(check, ['happened'], 'update.happened')
  if (content.health && content.health !== 'on_track' && !Object.keys(content.blocks).length)
    flaw(check, ['blocks'], 'update.blocks')
  if (content.blockedBy && !Object.keys(content.blocks).length) flaw(check, ['blocks'], 'update.blockedBy')
  checkDates(check, content, ['nextDue'])
  if (content.nextDue && !Object.keys(content.nextStep).length) flaw(check, ['nextStep'], 'update.nextStep')
  if (content.currency && content.spent === null) flaw(check, ['spent'], 'sum.amount')
  if (content.spent !== null && !content.currency) flaw(check, ['currency'], 'sum.currency')
  content.evidence.forEach((one, at) => {
    if (!Object.keys(one.title).length) flaw(check, ['evidence', at, 'title'], 'evidence.title')
    if (one.url && !/^https?:\/\/[^\s]+$/.test(one.url)) flaw(check, ['evidence', at, 'url'], 'source.url')
  })
})

function isPercentage(figure: number): boolean {
  return Number.isInteger(figure) && figure >= 0 && figure <= 100
}

export const updateViewDraft = z.strictObject({
  update: z.uuid(),
  party: z.uuid(),
  stance: z.enum(updateStances),
  words: multilingual(5000),
  /** ISO. */
  date: z.iso.date(),
})
export type UpdateViewContent = z.infer<typeof updateViewDraft>

export const updateViewComplete = updateViewDraft.superRefine((content, check) => {
  if (!Object.keys(content.words).length) flaw(check, ['words'], 'update.words')
})
