/** Adding a term, calling it otherwise, retiring and merging it: each one deed, and one event with what was before. */
import { isDeepStrictEqual } from 'node:util'
import type { Tx } from '@/db/client'
import { settings } from '@/db/schema/settings'
import type { TermList } from '@/db/vocabulary'
import { moveSubject } from '@/lib/agreements/subjects'
import { logEvent } from '@/lib/audit'
import { advanceRegister } from '@/lib/entries/publishing'
import { storedTerms } from '@/lib/entries/terms'
import { Refusal } from '@/lib/errors'
import { type Actor, maySet } from '@/lib/policy'
import { moveSector } from '@/lib/projects/sectors'
import { forgetSettings } from '@/lib/registry/settings'
import { type Labels, mostTerms, type Term, termNow } from '@/lib/terms'
import { labelsOfTerms, labelsSchema } from './term-labels'

export type TermDeed =
  | { deed: 'add'; labels: Labels }
  | { deed: 'relabel'; code: string; labels: Labels }
  | { deed: 'retire' | 'offer'; code: string }
  | { deed: 'merge'; code: string; into: string }

export async function changeTerm(
  actor: Actor,
  tx: Tx,
  { list, ...deed }: { list: TermList } & TermDeed,
): Promise<{ code: string }> {
  if (!maySet(actor)) throw new Refusal('forbidden')
  // First of all, for it locks: two changes come one after the other, and each tells what it found.
  await advanceRegister(tx)
  const terms = await storedTerms(tx, list)
  const changed = await changedBy(deed, list, terms)
  const before = terms.find(({ code }) => code === changed.code)
  if (isDeepStrictEqual(changed, before)) throw new Refusal('as_before')
  const followed = terms.map((one) => following(one, changed))
  const next = before ? followed : [...followed, changed]
  const row = { name: list, value: { terms: next }, changedAt: new Date() }
  await tx.insert(settings).values(row).onConflictDoUpdate({ target: settings.name, set: row })
  if (deed.deed === 'merge') await (list === 'subjects' ? moveSubject : moveSector)(tx, deed.code, deed.into)
  const inWords = async (term: Term) => ({
    ...term,
    labels: (await labelsOfTerms(list, [term])).get(term.code)!,
  })
  const details = { setting: list, ...told(await inWords(changed), before && (await inWords(before))) }
  await logEvent(tx, actor, { name: 'setting_changed', details })
  forgetSettings()
  return { code: changed.code }
}

/** The term as the deed leaves it. One that was merged is no term any more. */
async function changedBy(deed: TermDeed, list: TermList, terms: Term[]): Promise<Term> {
  if (deed.deed === 'add') {
    if (terms.length >= mostTerms) throw new Refusal('terms_many')
    const labels = await checked(list, terms, null, deed.labels)
    return { code: freeCode(labels.en, terms), labels, retired: false, mergedInto: null }
  }
  const term = terms.find(({ code }) => code === deed.code)
  if (!term || term.mergedInto) throw new Refusal('not_found')
  switch (deed.deed) {
    case 'relabel':
      return { ...term, labels: await relabelled(list, terms, term, deed.labels) }
    case 'merge': {
      if (termNow(terms, deed.into)?.code !== deed.into || deed.into === term.code)
        throw new Refusal('invalid', { fields: ['into'] })
      return { ...term, mergedInto: deed.into }
    }
    default:
      return { ...term, retired: deed.deed === 'retire' }
  }
}

/** What says the same as before stays as it is stored: labels of the product's own go on following its messages. */
async function relabelled(list: TermList, terms: Term[], term: Term, typed: Labels) {
  const labels = await checked(list, terms, term.code, typed)
  const before = (await labelsOfTerms(list, [term])).get(term.code)
  return isDeepStrictEqual(labels, before) ? term.labels : labels
}

async function checked(list: TermList, terms: Term[], own: string | null, labels: Labels): Promise<Labels> {
  const parsed = labelsSchema(terms, await labelsOfTerms(list, terms), own).safeParse(labels)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.map(({ path }) => `label.${path.join('.')}`)
  throw new Refusal('invalid', { fields })
}

/** What was merged into a term goes with it where that is merged itself. */
function following(one: Term, changed: Term): Term {
  if (one.code === changed.code) return changed
  return changed.mergedInto && one.mergedInto === changed.code
    ? { ...one, mergedInto: changed.mergedInto }
    : one
}

/** Made of the English label; it never changes after. */
function freeCode(label: string, terms: Term[]): string {
  const words = label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 50)
  const wished = words || 'term'
  for (let number = 1; ; number++) {
    const code = number === 1 ? wished : `${wished}_${number}`
    if (!terms.some((one) => one.code === code)) return code
  }
}

/** Of the term what changed, before and after. */
function told(changed: Term, before: Term | undefined) {
  const of = (term: Term) =>
    Object.fromEntries(
      (['labels', 'retired', 'mergedInto'] as const).flatMap((key) =>
        before && isDeepStrictEqual(changed[key], before[key]) ? [] : [[key, term[key]]],
      ),
    )
  return { before: before ? { [changed.code]: of(before) } : {}, after: { [changed.code]: of(changed) } }
}
