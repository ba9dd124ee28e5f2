/**
 * The log of the processes: one line of JSON for each thing, on standard error. No line holds a person's address or name,
 * what was searched for, or the values of a query.
 */

type Line = { level: 'info' | 'error'; event: string } & Record<string, unknown>

/** Writes one line. `request`, where it has one, is the id that the answer carries as X-Request-Id. */
export function log(line: Line): void {
  process.stderr.write(`${JSON.stringify({ time: new Date().toISOString(), ...line })}\n`)
}

/** Of a failure its name, code and place. Its message stays out, for it may hold what was sent. */
export function failureOf(error: unknown): { name: string; frames: string[] } {
  if (!(error instanceof Error)) return { name: 'unknown', frames: [] }
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  const name = [error.name, code, responseCode].filter(Boolean).join(' ').slice(0, 200)
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name, frames: frames.slice(0, 12).map((frame) => frame.trim()) }
}
