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
        // Before what the machine has: it is the same everywhere, and spends nothing on the windows of a whole browser.
        fromPackage,
        unpackedAnew,
        ...onPath.map((name) => () => whereIs(name)),
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
    const program = await packaged.executablePath()
    nameFonts(folder)
    return program
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR
    else process.env.TMPDIR = TMPDIR
  }
}

/**
 * The package's list of fonts names the one folder it believes to be in. Without any font to fall back on this browser
 * ends at the first character that a page's own fonts lack.
 */
function nameFonts(folder: string): void {
  const fonts = path.join(folder, 'fonts')
  const folders = [fonts, '/usr/share/fonts', '/usr/local/share/fonts']
  const lines = [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    '<fontconfig>',
    ...folders.map((one) => `  <dir>${one}</dir>`),
    `  <cachedir>${path.join(folder, 'fonts-cache')}</cachedir>`,
    '</fontconfig>',
  ]
  fs.writeFileSync(path.join(fonts, 'fonts.conf'), `${lines.join('\n')}\n`)
}

/** A second try, should an earlier unpacking have been cut short. */
function unpackedAnew(): Promise<string> {
  fs.rmSync(path.join(os.tmpdir(), `entente-chromium-${process.getuid?.() ?? 'user'}`), { recursive: true })
  return fromPackage()
}

/** Why it does not start, or does not draw letters of several scripts, or null. */
async function starts(program: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({
      executablePath: program,
      args: browserArguments,
      timeout: 20_000,
    })
    const page = await browser.newPage()
    await page.setContent('<h1>here <span lang="zh-Hans">赤峰</span> <span lang="mn">Улаанхад Ө</span></h1>')
    const height = await page.evaluate(() => document.querySelector('h1')?.offsetHeight)
    await page.screenshot()
    await browser.close()
    return height ? null : 'draws nothing'
  } catch (error) {
    return String((error as Error).message.split('\n')[0])
  }
}
