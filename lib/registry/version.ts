/**
 * The register's version, and what was read at it. Nothing published, nothing changed: what was read once at a
 * version is true until the next. A page asks for the version once and reads everything at it.
 */
import { sql } from 'drizzle-orm'
import { read } from './read'

/** The version, which goes up with every publication, and the ISO time it last did. */
export async function registerState(): Promise<{ version: number; changedAt: string }> {
  const [state] = await read<{ version: number; changed_at: string }>(
    sql`select version, changed_at from register.state`,
  )
  return { version: state!.version, changedAt: new Date(state!.changed_at).toISOString() }
}

export async function registerVersion(): Promise<number> {
  return (await registerState()).version
}

/** What `work` read at this version under this key, read now or remembered; the least recently used is forgotten. */
type Memory = <T>(version: number, key: string, work: () => Promise<T>) => Promise<T>

export function memoryOf(most: number): Memory {
  const kept = new Map<string, Promise<unknown>>()
  return <T>(version: number, key: string, work: () => Promise<T>) => {
    const name = `${version} ${key}`
    const known = kept.get(name) as Promise<T> | undefined
    const result = known ?? work()
    kept.delete(name)
    kept.set(name, result)
    if (!known) {
      // A failed read is not remembered; whoever awaits it hears of it.
      result.catch(() => kept.delete(name))
      const oldest = kept.keys().next()
      if (kept.size > most && !oldest.done) kept.delete(oldest.value)
    }
    return result
  }
}

export const atVersion = memoryOf(500)
