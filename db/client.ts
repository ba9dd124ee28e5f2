/**
 * The three ways to the database of a running product. `asActor` and `atSignInDoor` use the app's role, inside a
 * transaction that row security knows the actor of; `publicDb` uses a role that may read the public views and
 * nothing else; `workerDb` is the worker's. The addresses are handed over by bin/ after db/prepare.ts has made the
 * roles.
 */
import { sql } from 'drizzle-orm'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

export type Database = PostgresJsDatabase
export type Tx = Parameters<Parameters<Database['transaction']>[0]>[0]

/** For whom a transaction reads and writes; both are looked up from the session, never taken from a request. */
export type Acting = { personId: string; postId: string | null }

type Connected = { sql: postgres.Sql; db: Database }

export const appAddress = 'ENTENTE_APP_DATABASE'
export const publicAddress = 'ENTENTE_PUBLIC_DATABASE'
export const workerAddress = 'ENTENTE_WORKER_DATABASE'

/** Opens a pool on a PostgreSQL address. `max` is the number of connections. */
export function connect(url: string, max: number): Connected {
  const client = postgres(url, {
    max,
    onnotice: () => {},
    connection: { application_name: 'entente', TimeZone: 'UTC' },
  })
  return { sql: client, db: drizzle(client) }
}

// One pool for each role in a process, also when the bundler loads this file more than once.
const pools = globalThis as { ententePools?: Map<string, Connected> }

function pool(variable: string): Connected {
  pools.ententePools ??= new Map()
  let connected = pools.ententePools.get(variable)
  if (!connected) {
    const url = process.env[variable]
    if (!url) throw new Error(`${variable} is not set: start the product with npm start`)
    connected = connect(url, 10)
    pools.ententePools.set(variable, connected)
  }
  return connected
}

/** Runs `work` in one transaction in which row security lets through what this actor may see. */
export function asActor<T>(acting: Acting, work: (tx: Tx) => Promise<T>): Promise<T> {
  return pool(appAddress).db.transaction(async (tx) => {
    await tx.execute(
      sql`select set_config('app.person_id', ${acting.personId}, true), set_config('app.post_id', ${acting.postId ?? ''}, true)`,
    )
    return work(tx)
  })
}

/** Runs `work` where passwords and sessions can be read: for lib/auth.ts and lib/people alone. */
export function atSignInDoor<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return pool(appAddress).db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.door', 'sign-in', true)`)
    return work(tx)
  })
}

/** Runs `work` where the addresses of subscribers can be read: for lib/subscriptions alone. */
export function atSubscriptions<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return pool(appAddress).db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.door', 'subscriptions', true)`)
    return work(tx)
  })
}

/** Runs `work` where it can be read whose calendar an address is: for lib/calendars alone. */
export function atCalendars<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return pool(appAddress).db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('app.door', 'calendars', true)`)
    return work(tx)
  })
}

/** The public role: reads the views of the schema `register` and nothing else. */
export function publicDb(): Database {
  return pool(publicAddress).db
}

/** The worker's role: takes jobs, and may do what the app's role may, but for passwords, sessions and drafts. */
export function workerDb(): Database {
  return pool(workerAddress).db
}

/** Whether the database answers. */
export async function databaseAnswers(): Promise<boolean> {
  try {
    await pool(publicAddress).sql`select version from register.state`
    return true
  } catch {
    return false
  }
}

/** Ends all pools of this process. */
export async function closePools(): Promise<void> {
  const open = [...(pools.ententePools?.values() ?? [])]
  pools.ententePools?.clear()
  await Promise.all(open.map((connected) => connected.sql.end({ timeout: 5 })))
}
