/**
 * `npm test`: every check, one after the other. `--no-browser` leaves out those that need one (`npm run check`);
 * `--browser` only says which one they would take, or fails.
 * Ends with the line `N passed, N failed`; a check counts one, and so does each test.
 */
import { findBrowser } from './checks/browser'
import { build } from './checks/build'
import { imports } from './checks/imports'
import { journeys } from './checks/journeys'
import { type Outcome, oneClaim } from './checks/outcome'
import { lint, types, unused } from './checks/sources'
import { tests } from './checks/tests'

const say = (text: string) => process.stdout.write(`${text}\n`)
const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`

type Check = { name: string; run: () => Promise<Outcome> }

const everywhere: Check[] = [
  { name: 'types', run: types },
  { name: 'lint', run: lint },
  { name: 'imports', run: imports },
  { name: 'unused code', run: () => unused() },
  { name: 'tests', run: tests },
]
const inBrowser: Check[] = [
  { name: 'build', run: build },
  { name: 'journeys in a browser', run: journeys },
]

if (process.argv.includes('--browser')) {
  say(await findBrowser())
  process.exit()
}

const began = Date.now()
const reports: string[] = []
let passed = 0
let failed = 0

for (const { name, run } of [...everywhere, ...(process.argv.includes('--no-browser') ? [] : inBrowser)]) {
  const since = Date.now()
  process.stdout.write(`${name} … `)
  const outcome = await run().catch((error: Error) => oneClaim(false, error.stack ?? error.message))
  passed += outcome.passed
  failed += outcome.failed
  if (outcome.failed) reports.push(`── ${name}\n\n${outcome.report}\n`)
  const counts = `${outcome.passed} passed${outcome.failed ? `, ${outcome.failed} failed` : ''}`
  say(`${counts} (${seconds(since)})`)
  // There is nothing to visit.
  if (run === build && outcome.failed) break
}

for (const report of reports) say(`\n${report}`)
say(`${seconds(began)} in all`)
say(`${passed} passed, ${failed} failed`)
process.exit(failed || !passed ? 1 : 0)
