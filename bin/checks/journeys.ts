/** The journeys in a real browser, on the built product. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { manyTests, type Outcome } from './outcome'
import { runProgram } from './run'

type Result = { errors: { message?: string; stack?: string }[] }
type Spec = {
  title: string
  file: string
  tests: { projectName: string; status: string; results: Result[] }[]
}
type Suite = { title: string; specs: Spec[]; suites?: Suite[] }
type Report = { suites: Suite[]; errors: { message?: string }[] }

export async function journeys(): Promise<Outcome> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-report-'))
  const file = path.join(folder, 'journeys.json')
  const ran = await runProgram('playwright', ['test', '--reporter=dot,json'], {
    environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: file },
  })
  const report: Report = fs.existsSync(file)
    ? JSON.parse(fs.readFileSync(file, 'utf8'))
    : { suites: [], errors: [] }
  fs.rmSync(folder, { recursive: true })
  const counted = { passed: 0, failed: report.errors.length, skipped: [] as string[] }
  for (const { title, file, tests } of report.suites.flatMap(specsOf)) {
    for (const { status, projectName } of tests) {
      if (status === 'expected') counted.passed += 1
      // Whatever held only when tried again has failed.
      else if (status !== 'skipped') counted.failed += 1
      else counted.skipped.push(`${file}: ${title} (${projectName})`)
    }
  }
  return manyTests(counted, ran)
}

function specsOf(suite: Suite): Spec[] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)]
}
