/** The check of an import: what each row would do to the register, were it imported now. It writes nothing. */
import type { Tx } from '@/db/client'
import type { Multilingual, RowProblem } from '@/db/schema/content'
import type { Kind } from '@/db/vocabulary'
import { danglingReferences, incompleteness } from '@/lib/entries/check'
import { contentDifference } from '@/lib/entries/difference'
import type { Content } from '@/lib/entries/kind'
import { definitions } from '@/lib/kinds'
import { amend } from './amending'
import { type Context, readContext } from './context'
import type { Values } from './fields'
import { filled } from './filled'
import { gathered, nameComing, newId } from './gathering'
import { type Identities, readIdentities } from './identity'
import { asRows, type CheckedRow, type ImportPlan, type Judged } from './judged'
import { actImport } from './kinds/act'
import { readNames } from './names'
import { Once } from './once'
import { error, warning } from './problems'
import { kindsOf, openAmong, type PublishedContent, publishedOf } from './published'
import { refuseAmong } from './resting'
import type { Table, TableRow } from './rows'
import { strangeFiles } from './strange-files'
import { readValues } from './values'
import { isWhole, wholeContent } from './whole'

const addressForm = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const perBatch = 500

/** `told`: how many rows were looked at so far. In batches, so that no row costs queries of its own but those of its kind. */
export async function checkTable(
  tx: Tx,
  plan: ImportPlan,
  { rows }: Table,
  told: (done: number) => Promise<void> = async () => {},
): Promise<CheckedRow[]> {
  const check = new Check(tx, plan, await readContext(tx, plan.kind, plan.columns, plan.sourceTitle))
  const groups = gathered(plan.kind, plan.columns, rows)
  await check.begin(groups)
  const judged: Judged[] = []
  let done = 0
  for (let at = 0; at < groups.length; at += perBatch) {
    const some = groups.slice(at, at + perBatch)
    judged.push(...(await check.batch(some)))
    done += some.reduce((sum, group) => sum + group.length, 0)
    await told(done)
  }
  refuseAmong(plan.kind, judged)
  await amend(tx, judged)
  return judged.flatMap(asRows).sort((one, other) => one.row - other.row)
}

type Drawn = {
  rows: TableRow[]
  /** What the first of its rows says, and what each does. */
  values: Values
  all: Values[]
  problems: RowProblem[]
  content: Content
  id: string | null
  slug: string | null
  /** The id that it had where it was exported. */
  uuid: string | null
}
type Merged = Drawn & {
  entryId: string
  published: PublishedContent | undefined
  sound: boolean
  acts: { kind: Kind; content: Content }[]
}
class Check {
  private identities!: Identities
  private acts: Identities | null = null
  /** The entries of all rows, new ones among them: a row may mention another. */
  private readonly coming = new Set<string>()
  private readonly once: Once

  constructor(
    private readonly tx: Tx,
    private readonly plan: ImportPlan,
    private readonly context: Context,
  ) {
    this.once = new Once(plan.kind)
  }

  async begin(groups: TableRow[][]): Promise<void> {
    const { kind, columns, seed } = this.plan
    const names = this.context.names.get(kind.kind)!
    this.identities = await readIdentities(this.tx, kind, names)
    if (kind.follows) this.acts = await readIdentities(this.tx, actImport, await readNames(this.tx, 'act'))
    nameComing({ kind, columns, seed }, groups, this.identities, names)
    for (const [first] of groups) {
      const uuid = first!.cells[columns.indexOf('uuid')]?.trim()
      if (!uuid) this.coming.add(newId(seed, first!.number, 0))
      else if (!this.identities.at(uuid)) this.coming.add(uuid)
    }
  }

  async batch(groups: TableRow[][]): Promise<Judged[]> {
    const drawn = groups.map((rows) => this.draw(rows))
    const ids = drawn.flatMap(({ id, uuid }) => id ?? uuid ?? [])
    const published = await publishedOf(this.tx, ids)
    const [open, kinds] = [await openAmong(this.tx, ids), await kindsOf(this.tx, ids)]
    for (const { uuid, problems } of drawn) {
      const kind = uuid && kinds.get(uuid)
      if (kind && kind !== this.plan.kind.kind) problems.push(error('id', 'whole'))
    }
    const merged = drawn.map((one) => this.merge(one, one.id ? published.get(one.id) : undefined))
    const missing = await this.missing(merged)
    const judged: Judged[] = []
    for (const one of merged) judged.push(await this.judge(one, missing, open))
    return judged
  }

  /** What the cells say, and which entry they are about. */
  private draw(rows: TableRow[]): Drawn {
    const { kind, columns } = this.plan
    const read = rows.map(({ cells }) => readValues(kind, columns, cells, this.context))
    const all = read.map(({ values }) => values)
    const problems = read.flatMap((one) => one.problems)
    const [values = {}] = all
    if (rows.some(({ merged }) => merged)) problems.push(warning('merged'))
    const [address, uuid] = [String(values.id ?? ''), String(values.uuid ?? '')]
    if (uuid && !idForm.test(uuid)) problems.push(error('id', 'whole'))
    let id = (address && this.identities.at(address)) || (uuid && this.identities.at(uuid)) || null
    let content = kind.empty
    try {
      content = isWhole(columns) ? wholeContent(kind, values) : filled(kind, kind.empty, all)
    } catch {
      problems.push(error(null, 'whole'))
    }
    if (address && !id && !addressForm.test(address)) problems.push(error('id', 'address', address))
    if (!address) {
      const found = this.identities.of(content)
      if (found.many.length) problems.push(error(null, 'many', String(found.many.length)))
      id = found.id
    }
    return {
      rows,
      values,
      all,
      problems,
      content,
      id,
      slug: address || null,
      uuid: idForm.test(uuid) ? uuid : null,
    }
  }

  /** What an empty cell leaves unsaid stays as it is published. */
  private merge(one: Drawn, published: PublishedContent | undefined): Merged {
    const { kind, columns, seed } = this.plan
    const content = published && !isWhole(columns) ? filled(kind, published.content, one.all) : one.content
    const entryId =
      one.id ?? this.identities.formerlyAt(one.slug ?? '') ?? one.uuid ?? newId(seed, one.rows[0]!.number, 0)
    const parsed = definitions[kind.kind].draft.safeParse(content)
    if (!parsed.success) {
      for (const issue of parsed.error.issues)
        one.problems.push(
          error(
            String(issue.path[0] ?? ''),
            issue.code === 'custom' || issue.code === 'too_big' ? issue.message : 'form',
          ),
        )
    }
    const followed = parsed.success && kind.follows ? kind.follows(entryId, parsed.data, one.values) : []
    return {
      ...one,
      ...{ entryId, published, content: parsed.success ? parsed.data : content, sound: parsed.success },
      acts: followed.filter((act) => !this.acts?.of(act.content).id),
    }
  }

  /** The entries that these mention and neither the register nor the file has, in one question. */
  private async missing(merged: Merged[]): Promise<Map<Content, string[]>> {
    const { kind } = this.plan.kind
    const sound = merged.filter((one) => one.sound)
    const asked = sound.map(({ content, entryId }, at) => ({
      ...{ kind: kind as Kind, content, at: [at] },
      own: entryId,
    }))
    const found = new Map<Content, string[]>()
    for (const { path } of await danglingReferences(this.tx, asked, this.coming)) {
      const { content } = sound[Number(path[0])]!
      found.set(content, [...(found.get(content) ?? []), String(path[1])])
    }
    return found
  }

  private async judge(one: Merged, missing: Map<Content, string[]>, open: Set<string>): Promise<Judged> {
    const { kind, seed } = this.plan
    const { rows, content, published, entryId, problems, slug } = one
    const number = rows[0]!.number
    const changed = !published || contentDifference(published.content, content).length > 0
    if (one.sound && changed) {
      const issues = incompleteness(kind.kind, content)
      for (const field of missing.get(content) ?? [])
        issues.push({ path: [field], code: 'reference.missing' })
      const rests = definitions[kind.kind].references(content).some(({ id }) => this.coming.has(id))
      if (!issues.length && !rests && !problems.some(({ level }) => level === 'error'))
        issues.push(...((await definitions[kind.kind].examine?.(this.tx, entryId, content)) ?? []))
      // What could not be read of a field is not told again as missing.
      const told = new Set(problems.map(({ field }) => field))
      for (const { path, code } of issues)
        if (!told.has(String(path[0]))) problems.push(error(String(path[0] ?? ''), code))
      problems.push(...strangeFiles(kind, content, published?.content))
    }
    const does = changed || one.acts.length > 0
    if (does && open.has(entryId)) problems.push(error(null, 'open'))
    this.once.see(number, one)
    const failed = problems.some(({ level }) => level === 'error')
    const result = failed ? 'error' : !published ? 'new' : does ? 'changed' : 'same'
    const itself = { kind: kind.kind, entryId, basedOn: published?.number ?? null, slug, content }
    const acts = one.acts.map((act, at) => ({
      ...{ ...act, basedOn: null, slug: null },
      entryId: newId(seed, number, at + 1),
    }))
    const checked: CheckedRow = {
      ...{ row: number, result, problems: problems.slice(0, 50) },
      title: (content.title ?? content.name ?? {}) as Multilingual,
      contents: failed || result === 'same' ? [] : [...(changed ? [itself] : []), ...acts],
    }
    const amends = kind.amends?.(entryId, one.values) ?? []
    return { rows, checked, content, entryId, isNew: !published, amends }
  }
}
