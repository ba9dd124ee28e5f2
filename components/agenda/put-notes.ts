/** The request that saves a rapporteur's notes, and its answer read. */
import type { Answer } from '@/components/workspace/autosave'
import { patience } from '@/components/workspace/put-draft'

type Saving = { meetingId: string; item: string; notes: string; version: number; locale: string }

export async function putNotes({ meetingId, ...given }: Saving): Promise<Answer<string>> {
  try {
    const response = await fetch(`/api/meetings/${meetingId}/agenda`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ deed: 'note', page: 'session', ...given }),
      signal: AbortSignal.timeout(patience),
    })
    return readAnswer(given.notes, response.status, await response.json().catch(() => null))
  } catch {
    return { kind: 'unreachable', cause: 'offline' }
  }
}

type Problem = { code?: string; version?: number; details?: { version?: number; notes?: string } }

/** Pure: what a status and a body mean. */
export function readAnswer(sent: string, status: number, body: Problem | null): Answer<string> {
  if (status >= 500 || !body) return { kind: 'unreachable', cause: 'server' }
  if (status === 200) return { kind: 'saved', version: body.version ?? 0 }
  if (status === 401) return { kind: 'signed_out' }
  if (status === 429) return { kind: 'unreachable', cause: 'busy' }
  const { version, notes } = body.details ?? {}
  if (status === 412 && version !== undefined && notes !== undefined) {
    // Our own save whose answer was lost looks like somebody else's, but says what we said.
    return notes === sent.trim() ? { kind: 'saved', version } : { kind: 'stale', version, theirs: notes }
  }
  return { kind: 'refused', code: body.code ?? 'bad_request', issues: [] }
}
