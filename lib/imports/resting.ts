/** What rows of one file that mention one another keep each other from. Pure. */
import { definitions } from '@/lib/kinds'
import type { ImportKind } from './fields'
import type { Judged } from './judged'
import { error } from './problems'

/** A row that mentions a wrong one is wrong itself; none goes round in a circle. */
export function refuseAmong(kind: ImportKind, judged: Judged[]): void {
  const fresh = new Map(judged.flatMap((one) => (one.isNew ? [[one.entryId, one]] : [])))
  const mentions = new Map<Judged, { field: string; of: Judged }[]>()
  for (const one of judged) {
    if (one.checked.result === 'error') continue
    const found = definitions[kind.kind].references(one.content).flatMap(({ path, id }) => {
      const of = fresh.get(id)
      return of ? [{ field: String(path[0]), of }] : []
    })
    if (found.length) mentions.set(one, found)
  }
  if (!mentions.size) return
  const flaws = kind.among?.(new Map([...fresh].map(([id, { content }]) => [id, content])))
  for (const one of mentions.keys()) {
    const flaw = flaws?.get(one.entryId)
    if (flaw) refuse(one, flaw.field, flaw.code)
  }
  // Those that rest on no other come first; what is left over goes in a circle, or rests on what does.
  const sound = new Set([...fresh.values()].filter((one) => !mentions.has(one) && isFit(one)))
  for (let before = -1; before < sound.size; ) {
    before = sound.size
    for (const [one, named] of mentions)
      if (isFit(one) && named.every(({ of }) => sound.has(of))) sound.add(one)
  }
  for (const [one, named] of mentions) {
    const lost = named.find(({ of }) => !sound.has(of))
    if (isFit(one) && lost) refuse(one, lost.field, 'reference.missing')
  }
}

const isFit = ({ checked }: Judged) => checked.result !== 'error'

function refuse({ checked }: Judged, field: string, code: string): void {
  checked.problems.push(error(field, code))
  checked.result = 'error'
  checked.contents = []
}
