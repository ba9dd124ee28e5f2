/** Brings a database up to date with the owner's address, and gives the app's three roles their passwords. */
import { createHmac } from 'node:crypto'
import { migrate } from 'drizzle-orm/postgres-js/migrator'
import type { Sql } from 'postgres'
import { connect, type Database } from './client'
import { migrationsFolder } from './migrated'

const roles = ['entente_app', 'entente_public', 'entente_worker'] as const

/** The database of DATABASE_URL cannot be used; the message says why and how to mend it. */
export class UnfitDatabase extends Error {}

/** The role's password follows from the secret, so that it need not be kept anywhere. */
function passwordOf(role: string, secret: string): string {
  return createHmac('sha256', secret).update(`database role ${role}`).digest('base64url')
}

function addressFor(role: string, ownerUrl: string, secret: string): string {
  const url = new URL(ownerUrl)
  url.username = role
  url.password = passwordOf(role, secret)
  return url.toString()
}

export type RoleAddresses = { appUrl: string; publicUrl: string; workerUrl: string }

/** What a command does to a database before it is migrated, while nobody else prepares it. */
export type Before = (owner: { db: Database; sql: Sql }) => Promise<void>

/**
 * Migrates and returns the addresses of the roles. Roles belong to the whole PostgreSQL server: two
 * installations on one server need the same secret, or servers of their own.
 */
export async function prepareDatabase(
  ownerUrl: string,
  secret: string,
  before?: Before,
): Promise<RoleAddresses> {
  const owner = connect(ownerUrl, 1)
  try {
    await mustAnswer(owner.sql, ownerUrl)
    await mustSuffice(owner.sql)
    // Two starts at once migrate one after the other.
    await owner.sql`select pg_advisory_lock(2007)`
    await before?.(owner)
    await migrate(owner.db, { migrationsFolder })
    for (const role of roles) {
      await owner.sql.unsafe(`alter role ${role} with login password '${passwordOf(role, secret)}'`)
    }
    return {
      appUrl: addressFor('entente_app', ownerUrl, secret),
      publicUrl: addressFor('entente_public', ownerUrl, secret),
      workerUrl: addressFor('entente_worker', ownerUrl, secret),
    }
  } finally {
    await owner.sql.end()
  }
}

/** Why a server could not be used, by PostgreSQL's code (class 28, 3D) or the network's. */
const unanswered: Record<string, string> = {
  '28P01': 'the password is refused. Mend the name or the password',
  '28000': 'the login is refused. Mend the name, or let it in (pg_hba.conf)',
  '3D000': 'there is no such database. Mend its name, or create it',
  ECONNREFUSED: 'nobody listens there. Mend the host or the port, or start the server',
  ENOTFOUND: 'there is no such host. Mend its name',
  EAI_AGAIN: 'the host’s name cannot be looked up. Mend it, or the network',
  CONNECT_TIMEOUT: 'it does not answer. Mend the host or the port, or let this machine in',
}

/** Refuses an address at which no database answers; the sentence names the place and never the password. */
export async function mustAnswer(sql: Sql, ownerUrl: string): Promise<void> {
  try {
    await sql`select 1`
  } catch (error) {
    const why = unanswered[(error as { code?: string }).code ?? '']
    if (!why) throw error
    const { host, pathname, username } = new URL(ownerUrl)
    throw new UnfitDatabase(`DATABASE_URL: ${username} at ${host}${pathname}: ${why}.`)
  }
}

/** Refuses a server that is too old, and an owner who may not make the roles, or manage those there are. */
async function mustSuffice(sql: Sql): Promise<void> {
  const [server] = await sql`
    select current_setting('server_version_num')::int as version, current_user as owner, rolsuper or rolcreaterole as makes,
      array(select rolname from pg_roles r where rolname = any (${[...roles]}) and not me.rolsuper
        and not pg_has_role(current_user, r.oid, 'member with admin option')) as foreign
    from pg_roles me where rolname = current_user`
  const { version, owner, makes, foreign } = server!
  if (version < 150000) throw new UnfitDatabase('DATABASE_URL: PostgreSQL 15 or newer is needed')
  if (!makes) {
    throw new UnfitDatabase(
      `DATABASE_URL: ${owner} has to make three roles. Let it, as a superuser: alter role ${owner} createrole`,
    )
  }
  // Until version 16 whoever may make roles may manage all of them.
  if (version >= 160000 && foreign.length) {
    throw new UnfitDatabase(
      `DATABASE_URL: the roles ${roles.join(', ')} of that server are another installation's. Share them, as a superuser: grant ${foreign.join(', ')} to ${owner} with admin option (all then need the same AUTH_SECRET)`,
    )
  }
}
