/** Files do not come in a spreadsheet, and naming one must be no way to read it: those alone stay that were there. */
import type { RowProblem } from '@/db/schema/content'
import type { Content } from '@/lib/entries/kind'
import { definitions } from '@/lib/kinds'
import type { ImportKind } from './fields'
import { error } from './problems'

/** `before`: what is published of the same entry. */
export function strangeFiles(
  { kind }: ImportKind,
  content: Content,
  before: Content | undefined,
): RowProblem[] {
  const filesOf = (one: Content) => definitions[kind].files?.(one) ?? []
  const known = new Set(before ? filesOf(before).map(({ sha256 }) => sha256) : [])
  const strange = filesOf(content).find(({ sha256 }) => !known.has(sha256))
  return strange ? [error(String(strange.path[0]), 'file')] : []
}
