/** Runs a program of the project's packages and keeps what it says. */
import { spawn } from 'node:child_process'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** `output` is all that it says, `printed` only what is not a complaint. */
export type Ran = { status: number; output: string; printed: string }

export const root = fileURLToPath(new URL('../..', import.meta.url))

const programs = {
  biome: '@biomejs/biome/bin/biome',
  depcruise: 'dependency-cruiser/bin/dependency-cruiser.mjs',
  knip: 'knip/bin/knip.js',
  next: 'next/dist/bin/next',
  playwright: '@playwright/test/cli.js',
  tsc: 'typescript/bin/tsc',
  vitest: 'vitest/vitest.mjs',
}

/** Settings of a product that may run beside the checks; they are not meant for these. */
const settings =
  /^(PORT|HOST|APP_ORIGIN|DATABASE_URL|DATABASE_REPLICA_URL|DATA_DIR|AUTH_SECRET|DEMO|DEMO_CONFIRM|SMTP_URL|MAIL_FROM|UPDATES_EVERY|IATI_ORGANISATION|FORCE_COLOR)$/

function plainEnvironment(): NodeJS.ProcessEnv {
  const given = Object.entries(process.env).filter(([name]) => !settings.test(name))
  return { ...Object.fromEntries(given), NODE_ENV: 'test', NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' }
}

/** Runs it under this very Node, in `folder`. */
export function runProgram(
  program: keyof typeof programs,
  given: string[],
  options: { folder?: string; environment?: Record<string, string> } = {},
): Promise<Ran> {
  const file = path.join(root, 'node_modules', programs[program])
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [file, ...given], {
      cwd: options.folder ?? root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...plainEnvironment(), ...options.environment },
    })
    const ran = { output: '', printed: '' }
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      ran.output += text
      ran.printed += text
    })
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      ran.output += text
    })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status: status ?? 1, ...ran }))
  })
}
