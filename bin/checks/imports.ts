/** The import rules of .dependency-cruiser.cjs, checked on a tree of sources. */
import fs from 'node:fs'
import path from 'node:path'
import { type Outcome, oneClaim } from './outcome'
import { root, runProgram } from './run'

type Violation = { rule: string; from: string; to: string }
type Cruised = { modules: number; violations: Violation[] }

const places = ['app', 'bench', 'bin', 'components', 'db', 'e2e', 'instrumentation.ts', 'lib', 'proxy.ts']

/** Cruises the sources under `folder`. Throws when the program fails for any other reason than a violation. */
export async function cruise(folder: string): Promise<Cruised> {
  const rules = path.join(root, '.dependency-cruiser.cjs')
  const there = places.filter((place) => fs.existsSync(path.join(folder, place)))
  const ran = await runProgram('depcruise', ['--config', rules, '-T', 'json', ...there], { folder })
  if (!ran.printed.startsWith('{'))
    throw new Error(`dependency-cruiser ended with ${ran.status}: ${ran.output}`)
  const { modules, summary } = JSON.parse(ran.printed) as {
    modules: { source: string }[]
    summary: { violations: { rule: { name: string }; from: string; to: string }[] }
  }
  return {
    // Packages and parts of Node are only named, not looked into.
    modules: modules.filter(({ source }) => there.some((place) => source.startsWith(place))).length,
    violations: summary.violations.map(({ rule, from, to }) => ({ rule: rule.name, from, to })),
  }
}

/** Why the tree does not pass, one line each. A check that has looked at nothing has not passed. */
export async function importFaults(folder: string): Promise<string[]> {
  const { modules, violations } = await cruise(folder)
  if (!modules) return ['no source was looked at']
  return violations.map(({ rule, from, to }) => `${rule}: ${from} → ${to}`)
}

export async function imports(): Promise<Outcome> {
  const faults = await importFaults(root)
  return oneClaim(!faults.length, faults.join('\n'))
}
