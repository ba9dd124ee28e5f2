/** For tests: all that a database and a folder hold, and databases and machines with nothing in them. */
import { hash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import type { Sql } from 'postgres'
import { afterAll, inject } from 'vitest'
import { connect } from '@/db/client'
import { startEmbedded } from '@/db/embedded'
import { readSettings, type Settings } from '@/lib/env'

/** Runs `work` past row security: the server's superuser has the same password as its owner. */
export async function asSuperuser<T>(ownerUrl: string, work: (sql: Sql) => Promise<T>) {
  const { sql } = connect(Object.assign(new URL(ownerUrl), { username: 'postgres' }).toString(), 1)
  try {
    return await work(sql)
  } finally {
    await sql.end()
  }
}

/** Every table of every schema with how many rows it has, and a mark of them. */
export function rowsOf(ownerUrl: string): Promise<Record<string, string>> {
  return asSuperuser(ownerUrl, async (sql) => {
    const tables = await sql<{ schema: string; name: string }[]>`
      select nspname as schema, relname as name from pg_class c join pg_namespace n on n.oid = relnamespace
      where relkind in ('r', 'p', 'm') and nspname not in ('pg_catalog', 'information_schema') order by 1, 2`
    const marks: Record<string, string> = {}
    for (const { schema, name } of tables) {
      const [row] = await sql`
        select count(*)::int as n, md5(coalesce(string_agg(t::text, E'\n' order by t::text), '')) as mark
        from ${sql(schema)}.${sql(name)} t`
      marks[schema === 'public' ? name : `${schema}.${name}`] = `${row!.n} ${row!.mark}`
    }
    return marks
  })
}

/** All that protects the rows: constraints, indexes, triggers, row security, rights; and where the counters stand. */
export function guardsOf(ownerUrl: string) {
  return asSuperuser(ownerUrl, async (sql) => {
    const [guards] = await sql`select
      (select jsonb_agg(concat_ws(' ', conrelid::regclass, conname, pg_get_constraintdef(oid), convalidated) order by conrelid::regclass::text, conname)
        from pg_constraint where connamespace = 'public'::regnamespace) as constraints,
      (select jsonb_agg(indexdef order by indexdef) from pg_indexes where schemaname = 'public') as indexes,
      (select jsonb_agg(concat_ws(' ', pg_get_triggerdef(oid), tgenabled) order by tgrelid::regclass::text, tgname)
        from pg_trigger where not tgisinternal) as triggers,
      (select jsonb_agg(to_jsonb(p) order by tablename, policyname) from pg_policies p) as policies,
      (select jsonb_agg(concat_ws(' ', oid::regclass, relrowsecurity, relforcerowsecurity, relacl) order by oid::regclass::text)
        from pg_class where relnamespace in ('public'::regnamespace, 'register'::regnamespace) and relkind in ('r', 'v', 'S')) as rights,
      (select jsonb_agg(concat_ws(' ', schemaname, sequencename, last_value) order by schemaname, sequencename)
        from pg_sequences) as counters`
    return guards!
  })
}

/** Every file below a folder, with its SHA-256. */
export function filesBelow(place: string): Record<string, string> {
  const names = fs.readdirSync(place, { recursive: true }).map(String).sort()
  const files = names.filter((name) => fs.statSync(path.join(place, name)).isFile())
  return Object.fromEntries(
    files.map((name) => [name, hash('sha256', fs.readFileSync(path.join(place, name)))]),
  )
}

/** Until somebody on this database waits for a lock. */
export function untilOneWaits(ownerUrl: string): Promise<void> {
  return asSuperuser(ownerUrl, async (sql) => {
    for (;;) {
      const [row] =
        await sql`select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      if (row) return
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  })
}

/** A folder that is gone after the tests, and in which the embedded server may be. */
export function testFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-archive-'))
  fs.chmodSync(folder, 0o755)
  afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** Makes empty databases on the tests' server, which are dropped after the tests. */
export function emptyDatabases(): () => Promise<string> {
  const { ownerUrl } = inject('template')
  const on = (name: string) => Object.assign(new URL(ownerUrl), { pathname: `/${name}` }).toString()
  const onServer = async (statement: string) => {
    const { sql } = connect(on('postgres'), 1)
    await sql.unsafe(statement)
    await sql.end()
  }
  const made: string[] = []
  afterAll(async () => {
    for (const name of made) await onServer(`drop database ${name}`)
  })
  return async () => {
    const name = `archive_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
    await onServer(`create database ${name}`)
    made.push(name)
    return on(name)
  }
}

/** The settings of a machine whose database is that of DATABASE_URL. */
export function settingsFor(ownerUrl: string, dataDirectory: string): Settings {
  fs.mkdirSync(dataDirectory, { recursive: true })
  const { secret } = inject('template')
  return readSettings({ DATABASE_URL: ownerUrl, AUTH_SECRET: secret, DATA_DIR: dataDirectory })
}

/** The settings of a machine with nothing on it, which is to have the embedded database. */
export function emptyMachine(dataDirectory: string): Settings {
  fs.mkdirSync(dataDirectory)
  return readSettings({ DATA_DIR: dataDirectory, DEMO: 'off' })
}

/** Starts the embedded database there for as long as `work` takes. */
export async function onMachine<T>(settings: Settings, work: (ownerUrl: string) => Promise<T>): Promise<T> {
  const server = await startEmbedded(settings.dataDirectory)
  try {
    return await work(server.ownerUrl)
  } finally {
    await server.stop()
  }
}
