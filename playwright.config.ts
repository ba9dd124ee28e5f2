import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { defineConfig } from '@playwright/test'
import { browserArguments, findBrowser } from './bin/checks/browser'
import { freePort } from './e2e/product'

// Read again in every worker: what the first reading found out is handed on by the environment.
process.env.E2E_FOLDER ??= fs.mkdtempSync(path.join(os.tmpdir(), 'entente-e2e-'))
process.env.E2E_BROWSER ??= await findBrowser()
process.env.E2E_ORIGIN ??= `http://localhost:${await freePort()}`

export default defineConfig({
  testDir: 'e2e',
  globalSetup: './e2e/setup.ts',
  outputDir: 'test-results',
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    baseURL: process.env.E2E_ORIGIN,
    locale: 'en',
    timezoneId: 'Asia/Shanghai',
    viewport: { width: 1280, height: 800 },
    launchOptions: { executablePath: process.env.E2E_BROWSER, args: browserArguments },
    trace: 'off',
  },
  projects: [
    { name: 'sign-in', testMatch: 'sign-in.setup.ts' },
    { name: 'browser', testMatch: '*.spec.ts', dependencies: ['sign-in'] },
  ],
})
