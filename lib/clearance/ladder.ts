/** A party's way to clearance at home, step by step: what may be changed in it, and where it stands. Pure. */
import { z } from 'zod'
import type { ClearanceStep } from '@/db/schema/clearance'
import { clearanceOffices, clearanceStates } from '@/db/vocabulary'
import { dateText, plainText } from '@/lib/content'
import { edtfBounds, normaliseDate, parseEdtf } from '@/lib/edtf'
import { Refusal } from '@/lib/errors'

export const mostSteps = 20

/** A step as a form sends it: '' in `office` where the party has its own words. */
export const stepInput = z.strictObject({
  office: z.enum([...clearanceOffices, '']).transform((office) => office || null),
  name: plainText(200).default(''),
  state: z.enum(clearanceStates).default('not_started'),
  begun: dateText.default(''),
  ended: dateText.default(''),
  papers: plainText(500).default(''),
  note: plainText(2000).default(''),
})

export type Deed =
  | ({ deed: 'add' } & ClearanceStep)
  | ({ deed: 'change'; step: number } & ClearanceStep)
  | { deed: 'remove' | 'up' | 'down'; step: number }

/** The steps after a deed. `step` counts from 1; one that is not there is refused. */
export function stepsAfter(steps: ClearanceStep[], deed: Deed): ClearanceStep[] {
  if (deed.deed === 'add') {
    if (steps.length >= mostSteps) throw new Refusal('too_large')
    return [...steps, checked(deed)]
  }
  const at = deed.step - 1
  const step = steps[at]
  if (!step) throw new Refusal('bad_request')
  const others = steps.toSpliced(at, 1)
  if (deed.deed === 'remove') return others
  if (deed.deed === 'change') return steps.with(at, checked(deed))
  return others.toSpliced(Math.max(0, at + (deed.deed === 'up' ? -1 : 1)), 0, step)
}

/** Has a name, and dates that can be: as normal EDTF, the end not surely before the beginning. */
function checked({ office, name, state, papers, note, ...dates }: ClearanceStep): ClearanceStep {
  const [begun, ended] = [normaliseDate(dates.begun), normaliseDate(dates.ended)]
  const [from, to] = [parseEdtf(begun), parseEdtf(ended)]
  if (!from || !to) throw new Refusal('bad_date')
  const [{ earliest }, { latest }] = [edtfBounds(from), edtfBounds(to)]
  if (earliest && latest && latest < earliest) throw new Refusal('bad_order')
  if (!office && !name) throw new Refusal('name_missing')
  return { office, name: office ? '' : name, state, begun, ended, papers, note }
}

const blank = { name: '', state: 'not_started', begun: '', ended: '', papers: '', note: '' } as const

/** A ladder to begin with: the offices it commonly takes. */
export function usualSteps(): ClearanceStep[] {
  return clearanceOffices.map((office) => ({ ...blank, office }))
}

/** The same offices for another agreement, with nothing of what they said of this one. */
export function sameOffices(steps: ClearanceStep[]): ClearanceStep[] {
  return steps.map(({ office, name }) => ({ ...blank, office, name }))
}

export type Current = { step: number; since: string }

/**
 * The first step that is not cleared, and since when it is at it: its own date, or else the day the one before was
 * cleared. Null where none is left.
 */
export function currentStep(steps: ClearanceStep[]): Current | null {
  const at = steps.findIndex(({ state }) => state !== 'cleared')
  const step = steps[at]
  if (!step) return null
  const own = step.state === 'refused' ? step.ended || step.begun : step.begun
  return { step: at + 1, since: own || steps[at - 1]?.ended || '' }
}
