/** Which browser the journeys are made in. Nothing is downloaded: the first of these that truly starts is taken. */
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium } from '@playwright/test'

/** Chromium refuses its sandbox to root; and it shall talk to nobody but the product. */
export const browserArguments = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-gpu',
  '--disable-sync',
  '--no-first-run',
  '--no-pings',
]

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']

/** The address of a browser's program. Throws, with all that was tried, when none starts. */
export async function findBrowser(): Promise<string> {
  const named = process.env.PLAYWRIGHT_CHROMIUM
  const candidates: (() => Promise<string | undefined> | string | undefined)[] = named
    ? [() => named]
    : [
        () => chromium.executablePath(),
        ...onPath.map((name) => () => whereIs(name)),
        fromPackage,
        unpackedAnew,
      ]
  const tried: string[] = []
  for (const candidate of candidates) {
    const program = await candidate()
    if (!program || !fs.existsSync(program)) continue
    const fault = await starts(program)
    if (!fault) return program
    tried.push(`${program}: ${fault}`)
  }
  throw new Error(
    `No browser for the journeys starts here.${tried.map((one) => `\n  ${one}`).join('')}\n` +
      'Install Chromium, or name one: PLAYWRIGHT_CHROMIUM=/path/to/chromium npm test',
  )
}

function whereIs(name: string): string | undefined {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .map((folder) => path.join(folder, name))
    .find((file) => fs.existsSync(file))
}

/** The one that comes as a package, with the libraries it needs; unpacked once for each user of the machine. */
async function fromPackage(): Promise<string> {
  const { TMPDIR } = process.env
  const folder = path.join(os.tmpdir(), `entente-chromium-${process.getuid?.() ?? 'user'}`)
  fs.mkdirSync(folder, { recursive: true })
  process.env.TMPDIR = folder
  // It unpacks its libraries only where it believes to be on that service.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs20.x'
  try {
    const { default: packaged } = await import('@sparticuz/chromium')
    return await packaged.executablePath()
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/** A second try, should an earlier unpacking have been cut short. */
function unpackedAnew(): Promise<string> {
  fs.rmSync(path.join(os.tmpdir(), `entente-chromium-${process.getuid?.() ?? 'user'}`), { recursive: true })
  return fromPackage()
}

/** Why it does not start, or null. */
async function starts(program: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath: program,
      args: browserArguments,
      timeout: 20_000,
    })
    const page = await browser.newPage()
    await page.setContent('<h1>here</h1>')
    const text = await page.textContent('h1')
    await browser.close()
    return text === 'here' ? null : 'draws nothing'
  } catch (error) {
    return String((error as Error).message.split('\n')[0])
  }
}
