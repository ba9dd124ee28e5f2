/** The check of an import: what each row would do to the register, were it imported now. It writes nothing. */
import { hash } from 'node:crypto'
import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Tx } from '@/db/client'
import type { CheckedEntry, Multilingual, RowProblem } from '@/db/schema/content'
import { revisions } from '@/db/schema/entries'
import type { ImportResult, Kind } from '@/db/vocabulary'
import { danglingReferences, incompleteness } from '@/lib/entries/check'
import { contentDifference } from '@/lib/entries/difference'
import type { Content } from '@/lib/entries/kind'
import { definitions } from '@/lib/kinds'
import { type Context, readContext } from './context'
import type { ImportKind, Values } from './fields'
import { type Identities, namesOf, readIdentities } from './identity'
import { actImport } from './kinds/act'
import { nameKey, readNames } from './names'
import type { Table, TableRow } from './rows'
import { readValues } from './values'
import { isWhole, wholeContent } from './whole'

export type CheckedRow = {
  row: number
  result: ImportResult
  title: Multilingual
  problems: RowProblem[]
  contents: CheckedEntry[]
}
export type ImportPlan = {
  kind: ImportKind
  columns: string[]
  sourceTitle: Multilingual
  /** What the ids of new entries are made of, so that a check done twice comes out the same. */
  seed: string
}

const addressForm = /^(?=.*[a-z])[a-z0-9]+(-[a-z0-9]+)*$/
const perBatch = 500

/** `told`: how many rows were looked at so far. In batches, so that no row costs queries of its own but those of its kind. */
export async function checkTable(
  tx: Tx,
  plan: ImportPlan,
  { rows }: Table,
  told: (done: number) => Promise<void> = async () => {},
): Promise<CheckedRow[]> {
  const check = new Check(tx, plan, await readContext(tx, plan.kind, plan.columns, plan.sourceTitle))
  await check.begin()
  const checked: CheckedRow[] = []
  for (let at = 0; at < rows.length; at += perBatch) {
    checked.push(...(await check.batch(rows.slice(at, at + perBatch))))
    await told(checked.length)
  }
  return checked
}

type Drawn = {
  row: TableRow
  values: Values
  problems: RowProblem[]
  content: Content
  id: string | null
  slug: string | null
}

class Check {
  private identities!: Identities
  private acts: Identities | null = null
  /** Entries and addresses of the rows before, and what new ones are called. */
  private readonly seen = new Map<string, number>()
  private readonly fresh = new Map<string, Content[]>()

  constructor(
    private readonly tx: Tx,
    private readonly plan: ImportPlan,
    private readonly context: Context,
  ) {}

  private newId(row: number, place: number): string {
    const hex = hash('sha256', `${this.plan.seed} ${row} ${place}`)
    return [
      hex.slice(0, 8),
      hex.slice(8, 12),
      `8${hex.slice(13, 16)}`,
      `8${hex.slice(17, 20)}`,
      hex.slice(20, 32),
    ].join('-')
  }

  async begin(): Promise<void> {
    const { kind } = this.plan
    this.identities = await readIdentities(this.tx, kind, this.context.names.get(kind.kind)!)
    if (kind.follows) this.acts = await readIdentities(this.tx, actImport, await readNames(this.tx, 'act'))
  }

  async batch(rows: TableRow[]): Promise<CheckedRow[]> {
    const drawn = rows.map((row) => this.draw(row))
    const ids = drawn.flatMap(({ id }) => id ?? [])
    const published = await publishedOf(this.tx, ids)
    const open = await openAmong(this.tx, ids)
    const merged = drawn.map((one) => this.merge(one, one.id ? published.get(one.id) : undefined))
    const missing = await this.missing(merged)
    const checked: CheckedRow[] = []
    for (const one of merged) checked.push(await this.judge(one, missing, open))
    return checked
  }

  /** What the cells say, and which entry they are about. */
  private draw(row: TableRow): Drawn {
    const { kind, columns } = this.plan
    const { values, problems } = readValues(kind, columns, row.cells, this.context)
    if (row.merged) problems.push(warning('merged'))
    const address = String(values.id ?? '')
    let id = address ? this.identities.at(address) : null
    let content = kind.empty
    try {
      content = isWhole(columns) ? wholeContent(kind, values) : filled(kind, kind.empty, values)
    } catch {
      problems.push(error(null, 'whole'))
    }
    if (address && !id && !addressForm.test(address)) problems.push(error('id', 'address', address))
    if (!address) {
      const found = this.identities.of(content)
      if (found.many.length) problems.push(error(null, 'many', String(found.many.length)))
      id = found.id
    }
    return { row, values, problems, content, id, slug: address || null }
  }

  /** What an empty cell leaves unsaid stays as it is published. */
  private merge(one: Drawn, published: { number: number; content: Content } | undefined) {
    const { kind, columns } = this.plan
    const content = published && !isWhole(columns) ? filled(kind, published.content, one.values) : one.content
    const entryId = one.id ?? this.identities.formerlyAt(one.slug ?? '') ?? this.newId(one.row.number, 0)
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
    const acts = followed.filter((act) => !this.acts?.of(act.content).id)
    return {
      ...one,
      entryId,
      published,
      content: parsed.success ? parsed.data : content,
      sound: parsed.success,
      acts,
    }
  }

  /** The entries that these mention and the register has not, in one question. */
  private async missing(merged: { content: Content; sound: boolean }[]): Promise<Map<Content, string[]>> {
    const { kind } = this.plan.kind
    const sound = merged.filter((one) => one.sound)
    const asked = sound.map(({ content }, at) => ({ kind: kind as Kind, content, at: [at] }))
    const found = new Map<Content, string[]>()
    for (const { path } of await danglingReferences(this.tx, asked, [])) {
      const { content } = sound[Number(path[0])]!
      found.set(content, [...(found.get(content) ?? []), String(path[1])])
    }
    return found
  }

  private async judge(
    one: ReturnType<Check['merge']>,
    missing: Map<Content, string[]>,
    open: Set<string>,
  ): Promise<CheckedRow> {
    const { kind } = this.plan
    const { content, published, entryId, problems, slug } = one
    const changed = !published || contentDifference(published.content, content).length > 0
    if (one.sound && changed) {
      const issues = incompleteness(kind.kind, content)
      for (const field of missing.get(content) ?? [])
        issues.push({ path: [field], code: 'reference.missing' })
      if (!issues.length && !problems.some(({ level }) => level === 'error'))
        issues.push(...((await definitions[kind.kind].examine?.(this.tx, entryId, content)) ?? []))
      // What could not be read of a field is not told again as missing.
      const told = new Set(problems.map(({ field }) => field))
      for (const { path, code } of issues)
        if (!told.has(String(path[0]))) problems.push(error(String(path[0] ?? ''), code))
    }
    const does = changed || one.acts.length > 0
    if (does && one.id && open.has(one.id)) problems.push(error(null, 'open'))
    this.once(one)
    const failed = problems.some(({ level }) => level === 'error')
    const result = failed ? 'error' : !published ? 'new' : does ? 'changed' : 'same'
    const itself = { kind: kind.kind, entryId, basedOn: published?.number ?? null, slug, content }
    const acts = one.acts.map((act, at) => ({
      ...act,
      entryId: this.newId(one.row.number, at + 1),
      basedOn: null,
      slug: null,
    }))
    return {
      row: one.row.number,
      result,
      title: (content.title ?? content.name ?? {}) as Multilingual,
      problems: problems.slice(0, 50),
      contents: failed || result === 'same' ? [] : [...(changed ? [itself] : []), ...acts],
    }
  }

  /** No two rows are about the same entry. */
  private once({ row, id, slug, content, problems, published }: ReturnType<Check['merge']>): void {
    const { kind } = this.plan
    const facts = kind.unlike.map((field) => content[field] ?? '').join(' ')
    const same = kind.same?.map((field) => content[field] ?? '').join(' ')
    const calls = same ? [`${same} ${facts}`] : namesOf(content).map((name) => `${nameKey(name)} ${facts}`)
    const keys = id ? [id] : [...(slug ? [slug] : []), ...calls]
    const before = keys.flatMap((key) => this.seen.get(key) ?? [])[0]
    if (before) problems.push(error(null, 'twice', String(before)))
    for (const key of keys) if (!this.seen.has(key)) this.seen.set(key, row.number)
    if (published || !kind.clash || !same) return
    const alike = this.fresh.get(same) ?? []
    const clash = alike.map((one) => kind.clash!(one, content)).find(Boolean)
    if (clash && !before) problems.push(error(clash.field, clash.code))
    this.fresh.set(same, [...alike, content])
  }
}

function filled(kind: ImportKind, base: Content, values: Values): Content {
  const content: Content = { ...base }
  for (const field of kind.fields) {
    const value = values[field.name]
    if (value === undefined || field.apart) continue
    const texts = field.input === 'texts' || field.input === 'called'
    content[field.name] = texts ? { ...(content[field.name] as object), ...(value as object) } : value
  }
  if (values.source) content.sources = withSources(content.sources as unknown[], values.source as unknown[])
  return kind.finish ? kind.finish(content, values) : content
}

/** Sources that are recorded stay, and none is there twice. */
function withSources(recorded: unknown[], more: unknown[]): unknown[] {
  return [
    ...recorded,
    ...more.filter((one) => !recorded.some((other) => !contentDifference(other, one).length)),
  ]
}

const error = (field: string | null, code: string, value = ''): RowProblem => ({
  level: 'error',
  field,
  code,
  value,
})
const warning = (code: string): RowProblem => ({ level: 'warning', field: null, code, value: '' })

async function publishedOf(
  tx: Tx,
  ids: string[],
): Promise<Map<string, { number: number; content: Content }>> {
  if (!ids.length) return new Map()
  const rows = await tx
    .select({ id: revisions.entryId, number: revisions.number, content: revisions.content })
    .from(revisions)
    .where(and(inArray(revisions.entryId, ids), eq(revisions.status, 'published')))
  return new Map(rows.map(({ id, ...row }) => [id, row]))
}

async function openAmong(tx: Tx, ids: string[]): Promise<Set<string>> {
  if (!ids.length) return new Set()
  const rows = await tx.execute<{ id: string }>(
    sql`select open_entries(${`{${ids.join(',')}}`}::uuid[]) as id`,
  )
  return new Set([...rows].map(({ id }) => id))
}
