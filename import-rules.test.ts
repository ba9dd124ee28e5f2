import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import rules from './.dependency-cruiser.cjs'
import { cruise, importFaults } from './bin/checks/imports'

/** What breaks each rule, and what comes near and does not. The text imports each of the targets. */
const breaking: Record<string, [file: string, ...targets: string[]][]> = {
  'no-cycles': [['lib/back-again.ts', '@/lib/there']],
  resolved: [['lib/astray.ts', '@/lib/nowhere']],
  'db-below-all': [
    ['db/high.ts', '@/lib/text'],
    ['db/schema/higher.ts', '@/components/plain'],
  ],
  'lib-below-pages': [['lib/high.ts', '@/components/plain']],
  'components-below-app': [['components/high.tsx', '@/app/fonts']],
  'app-above-components': [['app/[locale]/(workspace)/high.tsx', '@/bin/say']],
  'bin-starts-lib-and-db': [['bin/high.ts', '@/components/plain']],
  'e2e-from-outside': [['e2e/inside.spec.ts', '@/lib/text']],
  'kinds-apart': [
    ['lib/agreements/standing.ts', '@/lib/members/schema'],
    ['lib/bodies/lists.ts', '@/lib/registry/lists'],
    ['lib/members/door.ts', '@/lib/auth'],
  ],
  'registry-reads-alone': [
    ['lib/registry/drafts.ts', '@/lib/entries/queries'],
    ['lib/registry/people.ts', '@/lib/people/sessions'],
  ],
  'public-pages-read-the-registry': [
    ['app/[locale]/(public)/bodies/page.tsx', '@/lib/bodies/schema'],
    ['app/[locale]/agreements.csv/route.ts', '@/lib/entries/queries'],
    ['app/id/[kind]/[slug]/route.ts', '@/lib/auth'],
  ],
  'app-not-db': [
    ['app/api/entries/route.ts', '@/db/client'],
    ['app/[locale]/(review)/page.tsx', '@/db/schema/entries'],
  ],
  'app-content-types-only': [['app/[locale]/(workspace)/page.tsx', '@/db/schema/content']],
  'components-read-nothing': [
    ['components/entries/queue.tsx', '@/lib/entries/queries'],
    ['components/agreements/list.tsx', '@/lib/registry/lists'],
    ['components/agreements/act.tsx', '@/lib/agreements/projection'],
    ['components/agreements/raw.tsx', '@/db/client'],
  ],
  'ui-knows-no-domain': [
    ['components/ui/standing.tsx', '@/db/vocabulary'],
    ['components/ui/title.tsx', '@/components/plain'],
  ],
  'next-auth-in-one-file': [['lib/people/token.ts', 'next-auth']],
  'vocabulary-imports-nothing': [['db/vocabulary.ts', 'node:fs']],
  'lib-without-react': [['lib/entries/view.ts', 'react']],
  'sql-in-lib-and-db': [
    ['app/[locale]/(workspace)/rows.tsx', 'drizzle-orm'],
    ['components/rows.tsx', 'postgres'],
  ],
  'tests-stay-tests': [['lib/entries/sample.ts', '@/db/factories']],
  'no-tools-at-run-time': [['lib/properties.ts', 'fast-check']],
}

const innocent: [file: string, ...targets: string[]][] = [
  ['lib/there.ts', '@/lib/back-again'],
  ['lib/text.ts'],
  ['lib/auth.ts', 'next-auth', 'next/headers', '@/lib/people/sessions'],
  ['lib/i18n/routing.ts', 'next-intl'],
  ['lib/people/sessions.ts', '@/db/client'],
  ['lib/entries/queries.ts', '@/db/client', '@/lib/policy'],
  ['lib/policy.ts', '@/db/vocabulary'],
  ['lib/members/schema.ts', '@/lib/text', '@/lib/entries/kind', '@/db/vocabulary'],
  ['lib/entries/kind.ts'],
  ['lib/agreements/projection.ts', '@/db/client', '@/lib/agreements/schema'],
  ['lib/agreements/schema.ts', '@/lib/text'],
  ['lib/bodies/schema.ts'],
  ['lib/registry/lists.ts', '@/db/client', '@/lib/bodies/schema'],
  ['lib/entries/queries.test.ts', '@/db/testing', '@/db/factories', 'fast-check'],
  ['db/client.ts', 'drizzle-orm', 'postgres'],
  ['db/schema/entries.ts', '@/db/vocabulary'],
  ['db/schema/content.ts', '@/db/vocabulary'],
  ['db/testing.ts', 'fast-check'],
  ['db/factories.ts', '@/db/client'],
  ['bin/say.ts', '@/lib/text', '@/db/client'],
  ['components/plain.tsx', '@/lib/i18n/routing', '@/components/ui/tag', '@/lib/agreements/schema'],
  ['components/ui/tag.tsx', 'react'],
  ['app/fonts.ts', '@/lib/i18n/routing'],
  ['app/api/sign-in/route.ts', '@/lib/auth', '@/db/vocabulary'],
  ['app/[locale]/(public)/page.tsx', '@/lib/registry/lists', '@/components/plain', '@/lib/text'],
  ['e2e/journey.spec.ts', '@/db/factories'],
]

const packages = { runs: ['drizzle-orm', 'next', 'next-auth', 'next-intl', 'postgres', 'react'] }
const tools = ['fast-check']

let folder: string
let found: Awaited<ReturnType<typeof cruise>>['violations']

function write(file: string, text: string): void {
  const place = path.join(folder, file)
  fs.mkdirSync(path.dirname(place), { recursive: true })
  fs.writeFileSync(place, text)
}

function plant([file, ...targets]: [file: string, ...targets: string[]]): void {
  const lines = targets.map((target, at) => `import { one as one${at} } from '${target}'`)
  const used = targets.map((_, at) => `one${at}`).join(', ')
  write(file, `${lines.join('\n')}\nexport const one = [${used}]\n`)
}

beforeAll(async () => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-imports-'))
  const versions = (names: string[]) => Object.fromEntries(names.map((name) => [name, '1.0.0']))
  write(
    'package.json',
    JSON.stringify({ dependencies: versions(packages.runs), devDependencies: versions(tools) }),
  )
  write(
    'tsconfig.json',
    JSON.stringify({ compilerOptions: { module: 'esnext', jsx: 'react-jsx', paths: { '@/*': ['./*'] } } }),
  )
  for (const name of [...packages.runs, ...tools]) {
    write(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', main: 'index.js' }))
    write(`node_modules/${name}/index.js`, 'exports.one = 1\n')
  }
  write('node_modules/next/headers.js', 'exports.one = 1\n')
  for (const file of [...innocent, ...Object.values(breaking).flat()]) plant(file)
  write(
    'components/typed.tsx',
    "import type { one } from '@/lib/registry/lists'\nexport type One = typeof one\n",
  )
  write('app/typed.ts', "import type { one } from '@/db/schema/content'\nexport type One = typeof one\n")
  found = (await cruise(folder)).violations
}, 60_000)

afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

describe('import rules', () => {
  test('every rule has a file that breaks it', () => {
    const names = (rules.forbidden ?? []).map((rule) => rule.name ?? '')
    expect(Object.keys(breaking).sort()).toEqual(names.sort())
  })

  test.each(
    Object.entries(breaking).flatMap(([rule, files]) => files.map(([file]) => [rule, file] as const)),
  )('%s, and no other, fires on %s', (rule, file) => {
    const fired = found.filter(({ from }) => from === file).map((violation) => violation.rule)
    expect([...new Set(fired)]).toEqual([rule])
  })

  test('what keeps the rules is left alone', () => {
    const guilty = Object.values(breaking).flatMap((files) => files.map(([file]) => file))
    // The other half of the cycle is as guilty as the one named.
    expect(found.filter(({ from }) => !guilty.includes(from) && from !== 'lib/there.ts')).toEqual([])
  })

  test('a tree without sources does not pass', async () => {
    const empty = fs.mkdtempSync(path.join(os.tmpdir(), 'entente-imports-empty-'))
    fs.mkdirSync(path.join(empty, 'lib'))
    fs.writeFileSync(path.join(empty, 'tsconfig.json'), '{}')
    fs.writeFileSync(path.join(empty, 'elsewhere.ts'), 'export const one = 1\n')
    expect(await importFaults(empty)).toEqual(['no source was looked at'])
    fs.rmSync(empty, { recursive: true })
  })
})
