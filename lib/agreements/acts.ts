/** What each kind of act asks for beside party, dates, sources and note: the whole of the list. Pure. */
import type { ActKind, ActManner, AgreementRole, FullPowers } from '@/db/vocabulary'

/** The parts of an act that only some kinds have. */
export type ActPart =
  | 'manner'
  | 'place'
  | 'signer'
  | 'capacity'
  | 'powers'
  | 'predecessor'
  | 'about'
  | 'opposes'
  | 'articles'
  | 'text'

const parts: Partial<Record<ActKind, ActPart[]>> = {
  signed: ['manner', 'place', 'signer', 'capacity', 'powers'],
  approved: ['manner'],
  succeeded: ['predecessor'],
  reserved: ['articles', 'text'],
  declared: ['articles', 'text'],
  objected: ['about', 'opposes', 'text'],
  communicated: ['text'],
  lifted: ['about'],
}

const manners: Partial<Record<ActKind, ActManner[]>> = {
  signed: ['definitive', 'ad_referendum'],
  approved: ['approval', 'ratification', 'acceptance', 'confirmation'],
}

/** Whether an act of this kind has that part. */
export function asks(act: ActKind | null, part: ActPart): boolean {
  return act !== null && (parts[act]?.includes(part) ?? false)
}

export function mannersOf(act: ActKind | null): ActManner[] {
  return (act && manners[act]) || []
}

/** The kinds that an objection, or a lifting, may be about. */
export const answerable: Partial<Record<ActKind, ActKind[]>> = {
  objected: ['reserved', 'declared'],
  lifted: ['reserved', 'declared', 'objected'],
}

/** By these a party consents to be bound; a signature does so only where nothing more is asked for. */
export const consents: ActKind[] = ['approved', 'acceded', 'succeeded']

/** Whether who has this role signs or joins, and so has a position of its own. */
export function takesPart(role: AgreementRole): boolean {
  return role === 'signatory' || role === 'acceding'
}

type Parts = {
  act: ActKind | null
  manner: ActManner | null
  place: object
  signer: object
  capacity: object
  powers: FullPowers | null
  predecessor: string | null
  about: string | null
  opposes: boolean
  articles: string[]
  text: object
}

/** Just what its kind asks for: what was typed for another kind is left out. */
export function ownParts<A extends Parts>(act: A): A {
  const has = (part: ActPart) => asks(act.act, part)
  return {
    ...act,
    manner: act.manner && mannersOf(act.act).includes(act.manner) ? act.manner : null,
    place: has('place') ? act.place : {},
    signer: has('signer') ? act.signer : {},
    capacity: has('capacity') ? act.capacity : {},
    powers: has('powers') ? act.powers : null,
    predecessor: has('predecessor') ? act.predecessor : null,
    about: has('about') ? act.about : null,
    opposes: has('opposes') && act.opposes,
    articles: has('articles') ? act.articles : [],
    text: has('text') ? act.text : {},
  }
}
