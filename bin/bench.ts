/**
 * `npm run bench`: how fast the public list and search are with 100,000 agreements; see bench/README.md.
 * `--plans` shows how PostgreSQL answers each statement, `--check` compares the answers with loops over everything;
 * both end with status 1 where something is wrong. `--nightly` works out all standings again, as the worker does at
 * night. `--growth` measures membership instead (bench/growth.ts), `--meetings` the calendar of 20,000 meetings
 * (bench/meetings.ts), `--imports` a spreadsheet of 20,000 agreements (bench/imports.ts), `--projects` the dashboard of 50,000 projects (bench/projects.ts; `--size=N` for another size).
 * `--agreements=N` is the size, `--again` makes the
 * database anew.
 */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openBench } from '@/bench/database'
import { measureGrowth } from '@/bench/growth'
import { measureImports } from '@/bench/imports'
import { agreementGroups, type Figures, type Group, measure } from '@/bench/measure'
import { explainMeetings, loadMeetings, meetingGroups } from '@/bench/meetings'
import { differences } from '@/bench/oracle'
import { explain } from '@/bench/plans'
import { type Product, startProduct } from '@/bench/product'
import { explainProjects, loadProjects, projectGroups, publishProject } from '@/bench/projects'
import { closePools, connect, type Database } from '@/db/client'
import { recomputeStandings } from '@/lib/agreements/due'
import { readSettings, type Settings } from '@/lib/env'
import { openDatabase } from './database'
import { reported, say } from './say'
import { buildIfStale } from './server/build'

const { values: asked } = parseArgs({
  options: {
    agreements: { type: 'string', default: '100000' },
    rounds: { type: 'string', default: '3' },
    again: { type: 'boolean', default: false },
    plans: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    nightly: { type: 'boolean', default: false },
    growth: { type: 'boolean', default: false },
    imports: { type: 'boolean', default: false },
    meetings: { type: 'boolean', default: false },
    projects: { type: 'boolean', default: false },
    size: { type: 'string', default: '50000' },
  },
})
const results = path.join('bench', 'results')

await reported(async () => {
  const place = placeOf()
  // A folder of its own, and with it a database and secrets of its own.
  const folder = path.resolve(process.env.DATA_DIR || 'data', place)
  const settings = readSettings({
    ...process.env,
    DATABASE_URL: '',
    DATABASE_REPLICA_URL: '',
    DATA_DIR: folder,
  })
  fs.mkdirSync(folder, { recursive: true })
  if (asked.growth) return alone(settings, measureGrowth)
  if (asked.imports) return alone(settings, measureImports)
  if (asked.meetings) return overMeetings(settings)
  if (asked.projects) return overProjects(settings)
  const database = await openBench(settings, Number(asked.agreements), asked.again, say)
  const owner = connect(database.ownerUrl, 2)
  let right = true
  try {
    if (asked.plans) right = await showPlans(owner.sql)
    if (asked.nightly) await workOutAll(owner.db)
    if (asked.check) right = (await check(owner.sql)) && right
  } finally {
    await closePools()
    await owner.sql.end()
    await database.close()
  }
  if (!asked.plans && !asked.check && !asked.nightly) await overHttp(settings, database.made, agreementGroups)
  process.exit(right ? 0 : 1)
})

function placeOf(): string {
  if (asked.projects) return `bench-projects-${Number(asked.size)}`
  if (asked.imports) return 'bench-imports'
  return asked.growth ? 'bench-growth' : asked.meetings ? 'bench-meetings' : 'bench'
}

/** Without the product: what is measured asks the database itself. */
async function alone(settings: Settings, measured: typeof measureGrowth): Promise<void> {
  const database = await openDatabase(settings)
  try {
    await measured(database.ownerUrl, say)
  } finally {
    await closePools()
    await database.close()
  }
}

async function overMeetings(settings: Settings): Promise<void> {
  const database = await openDatabase(settings)
  const owner = connect(database.ownerUrl, 1)
  const made = await loadMeetings(owner)
  try {
    await explainMeetings(owner, say)
  } finally {
    await closePools()
    await owner.sql.end()
    await database.close()
  }
  await overHttp(settings, made, meetingGroups)
}

async function overProjects(settings: Settings): Promise<void> {
  const database = await openDatabase(settings)
  const owner = connect(database.ownerUrl, 1)
  const made = await loadProjects(owner, Number(asked.size))
  try {
    await explainProjects(say)
  } finally {
    await closePools()
    await owner.sql.end()
    await database.close()
  }
  await overHttp(settings, made, projectGroups, publishProject)
}

type Sql = ReturnType<typeof connect>['sql']

async function showPlans(sql: Sql): Promise<boolean> {
  const wrong: string[] = []
  let shown = 0
  await explain(sql, ({ title, statement, lines, scanned }) => {
    shown += 1
    say(`\n── ${title}\n${statement}\n\n${lines.join('\n')}`)
    if (scanned.length) wrong.push(`${title}: ${scanned.join(', ')}`)
  })
  say(`\n${shown} statements explained; ${wrong.length} read a big table from end to end.`)
  for (const line of wrong) say(`  ${line}`)
  return shown > 0 && !wrong.length
}

async function workOutAll(db: Database): Promise<void> {
  const began = performance.now()
  const { seen, changed } = await recomputeStandings(db)
  say(
    `Worked out ${seen} agreements again in ${Math.round((performance.now() - began) / 100) / 10} s; ${changed} came out otherwise.`,
  )
}

async function check(sql: Sql): Promise<boolean> {
  const found = await differences(sql, 40, say)
  for (const line of found) say(line)
  say(
    found.length ? `${found.length} differences` : 'Lists and counts are what a loop over everything finds.',
  )
  return !found.length
}

async function overHttp(
  settings: Settings,
  made: object,
  groupsOf: (product: Product) => Promise<Group[]>,
  publish: (sql: Sql) => Promise<unknown> = async () => undefined,
): Promise<void> {
  await buildIfStale(say)
  const product = await startProduct(settings.dataDirectory)
  const joined = await openDatabase(settings, { join: true })
  const owner = connect(joined.ownerUrl, 1)
  // As a publication does, without one.
  const change = async () => {
    await owner.sql`update register_state set version = version + 1, changed_at = now()`
    await publish(owner.sql)
  }
  const load = os.loadavg()
  say(
    `\nThe product started in ${product.startSeconds} s on this database. Load of the machine: ${load[0]!.toFixed(1)}`,
  )
  say(`\n${row(['group', 'pass', 'n', 'p50 ms', 'p95 ms', 'max ms', 'KB gz', 'slowest'])}`)
  const figures: Figures[] = []
  try {
    await product.get('/en')
    const shown = (one: Figures) => {
      figures.push(one)
      say(row([one.group, one.pass, one.n, one.p50, one.p95, one.max, one.kilobytes, one.slowest]))
    }
    await measure(product, change, Number(asked.rounds), await groupsOf(product), shown)
  } finally {
    await owner.sql.end()
    await joined.close()
    await product.stop()
  }
  const { startSeconds } = product
  const at = new Date().toISOString()
  const file = path.join(results, `${at.replaceAll(':', '-').slice(0, 19)}.json`)
  fs.mkdirSync(results, { recursive: true })
  const machine = {
    cpus: os.cpus().length,
    model: os.cpus()[0]?.model,
    loadBefore: load,
    loadAfter: os.loadavg(),
  }
  fs.writeFileSync(
    file,
    JSON.stringify({ at, machine, node: process.version, made, startSeconds, figures }, null, 1),
  )
  say(`\nLoad of the machine afterwards: ${os.loadavg()[0]!.toFixed(1)}. Written to ${file}`)
}

/** Words to the left, figures to the right; the first two and the last cell are words. */
function row(cells: (string | number)[]): string {
  const widths = [34, 8, 5, 8, 8, 8, 8, 0]
  const words = [0, 1, cells.length - 1]
  return cells
    .map((cell, at) =>
      words.includes(at) ? String(cell).padEnd(widths[at]!) : String(cell).padStart(widths[at]!),
    )
    .join('  ')
}
