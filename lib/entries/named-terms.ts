/** Terms that a content names: each must be one of the secretariat's, or nobody could say what it is called. */
import type { Tx } from '@/db/client'
import type { Kind } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { definitions } from '@/lib/kinds'
import type { Content } from './kind'
import { storedTerms } from './terms'

/** Refuses, at the field where it stands, what never was a term. Retired and merged ones are as good as any. */
export async function refuseUnknownTerms(tx: Tx, kind: Kind, content: Content): Promise<void> {
  const named = definitions[kind].terms?.(content)
  if (!named?.codes.length) return
  const known = new Set((await storedTerms(tx, named.list)).map(({ code }) => code))
  if (named.codes.every((code) => known.has(code))) return
  throw new Refusal('invalid', { issues: [{ path: [named.field], code: 'label.unknown' }] })
}
