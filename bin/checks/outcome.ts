/** How many of a check's claims held and how many did not; `report` says in full why not. */
export type Outcome = { passed: number; failed: number; report: string }

/** The outcome of a check that is one claim. */
export function oneClaim(holds: boolean, report: string): Outcome {
  return holds
    ? { passed: 1, failed: 0, report: '' }
    : { passed: 0, failed: 1, report: report.trim() || 'failed without a word' }
}

/** A run of tests. One that ran nothing, left a test out, or broke beside its tests has failed as well. */
export function manyTests(
  counted: { passed: number; failed: number; skipped: string[] },
  ran: { status: number; output: string },
): Outcome {
  const { passed, skipped } = counted
  const more = skipped.map((name) => `left out: ${name}`)
  if (!passed && !counted.failed && !skipped.length) more.push('no test was run')
  if (ran.status !== 0 && !counted.failed && !more.length) more.push(`ended with ${ran.status}`)
  const failed = counted.failed + more.length
  return { passed, failed, report: failed ? [ran.output.trim(), ...more].join('\n') : '' }
}
