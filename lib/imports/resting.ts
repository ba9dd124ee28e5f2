/** A row that mentions a row with errors cannot be imported without it. Pure. */
import type { Reference } from '@/lib/entries/kind'
import { definitions } from '@/lib/kinds'
import type { Judged } from './judged'
import { error } from './problems'

/** Again and again, since another row may mention the one that was refused just now. */
export function refuseOrphans(judged: Judged[]): void {
  const lost = new Set(
    judged.flatMap(({ checked, isNew, entryId }) => (checked.result === 'error' && isNew ? entryId : [])),
  )
  for (let before = -1; before < lost.size; ) {
    before = lost.size
    if (!before) return
    for (const { checked, content, entryId, isNew } of judged) {
      const [main] = checked.contents
      if (checked.result === 'error' || main?.entryId !== entryId) continue
      const references: Reference[] = definitions[main.kind as 'party'].references(content)
      const orphan = references.find(({ id }) => lost.has(id))
      if (!orphan) continue
      checked.problems.push(error(String(orphan.path[0]), 'reference.missing'))
      checked.result = 'error'
      checked.contents = []
      if (isNew) lost.add(entryId)
    }
  }
}
