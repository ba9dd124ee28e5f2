/** What rows say of other entries: an agreement of the meeting that adopted it, a plan of the projects it endorses. */
import type { Tx } from '@/db/client'
import type { CheckedEntry } from '@/db/schema/content'
import type { Content } from '@/lib/entries/kind'
import type { Judged } from './judged'
import { warning } from './problems'
import { openAmong, publishedOf } from './published'

/** Each entry is changed once, by the first row that speaks of it; what later rows say of it is added there. */
export async function amend(tx: Tx, rows: Judged[]): Promise<void> {
  const wanted = rows.filter(({ checked, amends }) => amends.length && checked.result !== 'error')
  const ids = [...new Set(wanted.flatMap(({ amends }) => amends.map(({ id }) => id)))]
  const published = await publishedOf(tx, ids)
  const open = await openAmong(tx, ids)
  const changed = new Map<string, CheckedEntry>()
  for (const { checked, amends } of wanted) {
    for (const { kind, id, field, change } of amends) {
      const before = published.get(id)
      if (!before) continue
      const content = (changed.get(id)?.content ?? before.content) as Content
      const next = change(content)
      if (next === content) continue
      if (!next) checked.problems.push(warning('full', field))
      else if (open.has(id)) checked.problems.push(warning('openThere', field))
      else {
        const entry = changed.get(id)
        if (entry) entry.content = next
        else {
          const made = { kind, entryId: id, basedOn: before.number, slug: null, content: next }
          checked.contents.push(made)
          changed.set(id, made)
        }
        if (checked.result === 'same') checked.result = 'changed'
      }
    }
  }
}
