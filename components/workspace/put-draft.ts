/** The request that saves a draft, and its answer read. */
import type { Answer } from './autosave'
import { entriesFor, type Stored, sameValue, saysTheSame } from './form-values'
import type { Issue } from './issues'

type Saving = {
  revisionId: string
  version: number
  stored: Stored
  changeNote: string
  /** The acts that are published as they stand here: the server does not count them as part of the draft. */
  published: Stored['companions']
}

/** `entries`: under which entry the server has each of the acts sent, where it said so. */
export type Put = { answer: Answer<Stored>; entries: (string | null)[] }

/** Gives up after half a minute: a network that swallows requests is as good as none. */
export const patience = 30_000

export async function putDraft(saving: Saving): Promise<Put> {
  const { revisionId, version, stored, changeNote } = saving
  try {
    const response = await fetch(`/api/revisions/${revisionId}`, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"v${version}"` },
      body: JSON.stringify({
        content: stored.content,
        companions: stored.companions.map((companion) => ({ ...companion, kind: 'act' })),
        changeNote,
      }),
      signal: AbortSignal.timeout(patience),
    })
    return readAnswer(saving, response.status, await response.json().catch(() => null))
  } catch {
    return { answer: { kind: 'unreachable', cause: 'offline' }, entries: [] }
  }
}

type Problem = { code?: string; issues?: Issue[]; details?: { version?: number } & Partial<Stored> }

/** Pure: what a status and a body mean. */
export function readAnswer(saving: Saving, status: number, body: unknown): Put {
  const without = (answer: Answer<Stored>): Put => ({ answer, entries: [] })
  if (status >= 500 || !body) return without({ kind: 'unreachable', cause: 'server' })
  if (status === 200) {
    const saved = body as { version: number; companions: string[] }
    return { answer: { kind: 'saved', version: saved.version }, entries: saved.companions }
  }
  const { code = 'bad_request', issues = [], details } = body as Problem
  if (status === 401) return without({ kind: 'signed_out' })
  if (status === 429) return without({ kind: 'unreachable', cause: 'busy' })
  if (status === 412 && details?.version && details.content && details.companions) {
    const theirs = { content: details.content, companions: details.companions }
    // Our own save whose answer was lost looks like somebody else's, but says what we said.
    const sent = openPart(saving)
    if (saysTheSame(sent, theirs)) {
      return {
        answer: { kind: 'saved', version: details.version },
        entries: entriesFor(saving.stored.companions, theirs.companions),
      }
    }
    return without({ kind: 'stale', version: details.version, theirs })
  }
  return without({ kind: 'refused', code, issues })
}

/** Without the acts that are sent only because the form shows them. */
function openPart({ stored, published }: Saving): Stored {
  const unchanged = (companion: Stored['companions'][number]) =>
    published.some((other) => sameValue(other, companion))
  return { content: stored.content, companions: stored.companions.filter((one) => !unchanged(one)) }
}
