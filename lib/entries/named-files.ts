/** Files that a content names: nobody may name one they cannot read, or naming would be a way to read it. */
import type { Tx } from '@/db/client'
import type { Kind } from '@/db/vocabulary'
import { Refusal } from '@/lib/errors'
import { readable } from '@/lib/files/queries'
import { definitions } from '@/lib/kinds'
import type { Actor } from '@/lib/policy'
import type { Content } from './kind'

/** Refuses, at the paths where they stand, files that are missing or not this actor's to read. */
export async function refuseUnreadable(actor: Actor, tx: Tx, kind: Kind, content: Content): Promise<void> {
  const named = definitions[kind].files?.(content) ?? []
  const found = await readable(
    actor,
    tx,
    named.map((file) => file.sha256),
  )
  const known = new Set(found.map((file) => file.sha256))
  const issues = named
    .filter((file) => !known.has(file.sha256))
    .map(({ path }) => ({ path, code: 'texts.missing' }))
  if (issues.length) throw new Refusal('invalid', { issues })
}
