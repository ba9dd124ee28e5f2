/** No two entries of a spreadsheet are the same, or exclude one another. */
import type { RowProblem } from '@/db/schema/content'
import type { Content } from '@/lib/entries/kind'
import type { ImportKind } from './fields'
import { namesOf } from './identity'
import { nameKey } from './names'
import { error } from './problems'

type Seen = {
  id: string | null
  slug: string | null
  content: Content
  problems: RowProblem[]
  published: unknown
}

export class Once {
  /** By everything that an entry is told by: the row that was it before. */
  private readonly seen = new Map<string, number>()
  private readonly fresh = new Map<string, Content[]>()

  constructor(private readonly kind: ImportKind) {}

  see(row: number, { id, slug, content, problems, published }: Seen): void {
    const { kind } = this
    const facts = kind.unlike.map((field) => content[field] ?? '').join(' ')
    const same = kind.same?.map((field) => content[field] ?? '').join(' ')
    const calls = same ? [`${same} ${facts}`] : namesOf(content).map((name) => `${nameKey(name)} ${facts}`)
    const keys = id ? [id] : [...(slug ? [slug] : []), ...calls]
    const before = keys.flatMap((key) => this.seen.get(key) ?? [])[0]
    if (before) problems.push(error(null, 'twice', String(before)))
    for (const key of keys) if (!this.seen.has(key)) this.seen.set(key, row)
    if (published || !kind.clash || !same) return
    const alike = this.fresh.get(same) ?? []
    const clash = alike.map((one) => kind.clash!(one, content)).find(Boolean)
    if (clash && !before) problems.push(error(clash.field, clash.code))
    this.fresh.set(same, [...alike, content])
  }
}
