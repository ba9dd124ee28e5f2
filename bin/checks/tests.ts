/** The tests beside the sources, on a real PostgreSQL. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { manyTests, type Outcome } from './outcome'
import { root, runProgram } from './run'

type Assertion = { status: string; fullName: string; failureMessages: string[] }
type Report = {
  testResults: { name: string; status: string; message: string; assertionResults: Assertion[] }[]
}

export async function tests(): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-report-'))
  const file = path.join(folder, 'tests.json')
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${file}`]
  const ran = await runProgram('vitest', ['run', ...reporters])
  const report: Report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : { testResults: [] }
  fs.rmSync(folder, { recursive: true })
  const counted = { passed: 0, failed: 0, skipped: [] as string[] }
  for (const suite of report.testResults) {
    const statuses = suite.assertionResults.map(({ status }) => status)
    // The file itself broke, before, after or between its tests.
    if (suite.status === 'failed' && !statuses.includes('failed')) counted.failed += 1
    for (const { status, fullName } of suite.assertionResults) {
      if (status === 'passed') counted.passed += 1
      else if (status === 'failed') counted.failed += 1
      else counted.skipped.push(`${path.relative(root, suite.name)}: ${fullName}`)
    }
  }
  return manyTests(counted, ran)
}
