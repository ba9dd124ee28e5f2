/** What journeys need: people who are signed in, and an eye on what a browser complains about. */
import fs from 'node:fs'
import path from 'node:path'
import { type BrowserContext, test as base, type Page } from '@playwright/test'

export const people = [
  'delegate.chifeng',
  'head.chifeng',
  'delegate.jinzhou',
  'head.jinzhou',
  'observer.tongliao',
  'moderator',
  'moderator2',
  'admin',
] as const
export type Person = (typeof people)[number]
export const password = 'corridor-2007-demo'
export const origin = process.env.E2E_ORIGIN!

/** Where sign-in.setup.ts keeps a session: signing in is limited to five tries in a quarter of an hour. */
export const sessionOf = (person: Person) => path.join(process.env.E2E_FOLDER!, `${person}.json`)

/** The cookie header of a person's session, for requests without a browser. */
export function cookieOf(person: Person): string {
  const { cookies } = JSON.parse(fs.readFileSync(sessionOf(person), 'utf8'))
  return cookies.map(({ name, value }: { name: string; value: string }) => `${name}=${value}`).join('; ')
}

type Fixtures = {
  /** A page of a browser in which this person is signed in. */
  signInAs: (person: Person, options?: { javaScriptEnabled?: boolean }) => Promise<Page>
  /** Complaints of the browser that a test provokes on purpose. */
  expected: RegExp[]
  watched: undefined
}

export const test = base.extend<Fixtures>({
  signInAs: async ({ browser, contextOptions, baseURL, expected, viewport }, use) => {
    const opened: BrowserContext[] = []
    const complaints: string[] = []
    await use(async (person, options) => {
      const context = await browser.newContext({
        ...contextOptions,
        baseURL,
        viewport,
        locale: 'en',
        timezoneId: 'Asia/Shanghai',
        ...options,
        storageState: sessionOf(person),
      })
      opened.push(context)
      watch(context, complaints)
      return context.newPage()
    })
    for (const context of opened) await context.close()
    complain(complaints, expected)
  },
  // biome-ignore lint/correctness/noEmptyPattern: the runner reads what a fixture needs from its pattern
  expected: async ({}, use) => {
    await use([])
  },
  watched: [
    async ({ context, expected }, use) => {
      const complaints: string[] = []
      watch(context, complaints)
      await use(undefined)
      complain(complaints, expected)
    },
    { auto: true },
  ],
})

/** Notes scripts that fail, violations of the content security policy, and requests to anybody else. */
function watch(context: BrowserContext, complaints: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${message.page()?.url()}: ${message.text()}`)
  })
  context.on('weberror', (error) => complaints.push(`${error.page()?.url()}: ${error.error().stack}`))
  context.on('request', (request) => {
    if (!/^(data|blob|about):/.test(request.url()) && new URL(request.url()).origin !== origin)
      complaints.push(`asked another host: ${request.url()}`)
  })
}

function complain(complaints: string[], expected: RegExp[]): void {
  const left = complaints.filter((complaint) => !expected.some((pattern) => pattern.test(complaint)))
  if (left.length) throw new Error(`the browser complained:\n${left.join('\n')}`)
}

export { expect } from '@playwright/test'
