import fs from 'node:fs'
import path from 'node:path'
import ts from 'typescript'
import { describe, expect, test } from 'vitest'
import { unused } from './bin/checks/sources'
import * as vocabulary from './db/vocabulary'
import { namespaces } from './lib/i18n/namespaces'

type Source = { file: string; text: string }

const sources: Source[] = [
  'app',
  'bin',
  'components',
  'db',
  'lib',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.ts',
]
  .flatMap((place) =>
    fs.statSync(place).isFile()
      ? [place]
      : fs.readdirSync(place, { recursive: true }).map((file) => path.join(place, String(file))),
  )
  .filter((file) => /(?<!\.test)\.(tsx?|mjs)$/.test(file))
  .map((file) => ({ file, text: fs.readFileSync(file, 'utf8') }))

/** A habit of the house: where the words may stand; and a file that breaks it, to see that it is noticed. */
type Habit = { words: RegExp; among: RegExp; only: RegExp; broken: Source }

const nowhere = /^$/
const writers =
  '(entries/(commands|entail|companions|authorship|move|own|publishing(-in-bulk)?|registering|import|retire|rebuild|rows)|projects/(projection|changes|sectors)|agreements/(projection|refresh|due|facet-choices|subjects)' +
  '|clearance/commands|agenda/(deeds|rows)|delegations/(lock|sending|naming|attendance|changes)|[^/]+/kinds?|members/ends|people/[^/]+|files/(commands|extraction|picturing|store)|jobs/(queue|work|mails)|notifications/issue|subscriptions/(commands|ending)|projects/requests|reminders/requests|calendars/commands|imports/(locking|preparing|making|undoing|job)|bounces|mail|audit|founding/import|settings/changing(-terms)?)'

const habits: Record<string, Habit> = {
  'a Server Action would be a public address that nobody lists': {
    words: /['"]use server['"]/,
    among: /./,
    only: nowhere,
    broken: { file: 'app/[locale]/act.ts', text: "'use server'\nexport async function act() {}" },
  },
  'only addresses under /api write': {
    words: /export\s+(const|(async\s+)?function)\s+(POST|PUT|PATCH|DELETE)\b/,
    among: /^app\//,
    only: /^app\/api\//,
    broken: { file: 'app/[locale]/page.ts', text: 'export const POST = endpoint({})' },
  },
  'only commands, projections and the log write': {
    words:
      /\.(insert|update|delete)\(\s*[a-zA-Z]+\)|\b(insert into|delete from|truncate|merge into)\b|\bupdate\s+\w+\s+set\b|refresh materialized/i,
    among: /^(app|lib)\//,
    only: new RegExp(`^lib/(${writers}|registry/(version|projects-version))\\.ts$`),
    broken: { file: 'lib/registry/lists.ts', text: 'await tx.delete(agreements).where(true)' },
  },
  'the environment is read where it is checked': {
    words: /process\.env/,
    among: /./,
    only: /^bin\/|^db\/(client|testing)\.ts$|^lib\/(auth|endpoint|operations|files\/store|subscriptions\/token|people\/(sealing|provider)|settings\/environment|registry\/(address|iati-organisation)|projects\/interval|i18n\/request)\.ts$/,
    broken: { file: 'lib/policy.ts', text: "if (process.env.NODE_ENV === 'test') return 'yes'" },
  },
  'the public reads are the public role’s': {
    words: /asActor|atSignInDoor|currentActor|requireActor/,
    among:
      /^lib\/registry\/|^app\/(\[locale\]\/(\(public\)|agreements\.|growth\.|notifications\.|ports\.|plans\.|meetings\.)|id\/)|^components\//,
    only: nowhere,
    broken: { file: 'lib/registry/lists.ts', text: 'return asActor(nobody, (tx) => tx.select())' },
  },
  'passwords and sessions are read at their door': {
    words: /atSignInDoor/,
    among: /./,
    only: /^lib\/(auth|people\/[^/]+)\.ts$|^db\/client\.ts$/,
    broken: { file: 'lib/entries/queries.ts', text: 'return atSignInDoor((tx) => tx.select())' },
  },
  'no page asks another host for anything': {
    words:
      /https?:\/\/(?!(schema\.org|schemas\.openxmlformats\.org|www\.w3\.org|www\.opengis\.net|register\.example\.org|localhost|own)\b)[a-z]/,
    among: /^(app|components|lib)\//,
    only: nowhere,
    broken: { file: 'components/map.tsx', text: "const tiles = 'https://tiles.example.com/1.png'" },
  },
  'markup is never made of text': {
    words: /dangerouslySetInnerHTML|\.innerHTML\b|\beval\(|new Function\(/,
    among: /^(app|components|lib)\//,
    // A script of data, which is not run: every `<` in it is escaped.
    only: /\(public\)\/(agreements|meetings)\/\[slug\]\/page\.tsx$/,
    broken: { file: 'components/text.tsx', text: '<p dangerouslySetInnerHTML={{ __html: text }} />' },
  },
}

const breaches = ({ words, among, only }: Habit, of: Source[]) =>
  of
    .filter(({ file, text }) => among.test(file) && !only.test(file) && words.test(text))
    .map(({ file }) => file)

describe('the habits of the house', () => {
  test('there are sources to look at', () => {
    expect(sources.length).toBeGreaterThan(100)
  })

  test.each(Object.entries(habits))('%s', (_, habit) => {
    expect(breaches(habit, sources)).toEqual([])
    expect(breaches(habit, [habit.broken])).toEqual([habit.broken.file])
  })
})

/** Every literal and every chain of names in the sources, with `*` for what is only known when it runs. */
function mentions(of: Source[]): string[] {
  const found = new Set<string>()
  for (const { file, text } of of) {
    const kind = file.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS
    const look = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node)) found.add(node.text)
      if (ts.isTemplateExpression(node)) for (const text of spellings(node)) found.add(text)
      if (ts.isPropertyAccessExpression(node)) found.add(chain(node))
      ts.forEachChild(node, look)
    }
    look(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind))
  }
  return [...found]
}

/** What a template can come out as: either side of a choice in it is known, anything else is not. */
function spellings({ head, templateSpans }: ts.TemplateExpression): string[] {
  return templateSpans.reduce(
    (begun, { expression, literal }) => {
      const sides = ts.isConditionalExpression(expression) ? [expression.whenTrue, expression.whenFalse] : []
      const known =
        sides.length && sides.every(ts.isStringLiteralLike) ? sides.map(({ text }) => text) : ['*']
      return begun.flatMap((text) => known.map((side) => `${text}${side}${literal.text}`))
    },
    [head.text],
  )
}

function chain(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return `${chain(node.expression)}.${node.name.text}`
  return ts.isIdentifier(node) ? node.text : '*'
}

type Tree = { [key: string]: string | Tree }
const keysOf = (tree: Tree, path: string): string[] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [`${path}.${key}`] : keysOf(value, `${path}.${key}`),
  )

/** Keys of which no source mentions an end, together with the beginning it would be looked up under. */
function unusedKeys(keys: string[], of: Source[]): string[] {
  const said = mentions(of).filter((text) => /^[\w*.-]+$/.test(text) && /\w/.test(text))
  const plain = new Set(said)
  const open = said
    .filter((text) => text.includes('*'))
    .map((text) => new RegExp(`^${text.replaceAll('.', '\\.').replaceAll('*', '.+')}$`))
  const isSaid = (text: string) => plain.has(text) || open.some((pattern) => pattern.test(text))
  return keys.filter((key) => {
    const parts = key.split('.')
    return !parts.some((_, at) => {
      const [beginning, end] = [parts.slice(0, at).join('.'), parts.slice(at).join('.')]
      return isSaid(end) && (!beginning || isSaid(beginning))
    })
  })
}

describe('words', () => {
  test.each(namespaces)('every word of "%s" is said somewhere', (namespace) => {
    const words = JSON.parse(fs.readFileSync(`lib/i18n/messages/en/${namespace}.json`, 'utf8'))
    const keys = keysOf(words, namespace)
    expect(keys.length).toBeGreaterThan(0)
    // The stored words have labels whether or not a page shows them yet.
    const stored = (key: string) => namespace === 'words' && key.split('.')[1]! in vocabulary
    expect(
      unusedKeys(
        keys.filter((key) => !stored(key)),
        sources,
      ),
    ).toEqual([])
  })

  test('every stored word has a label', () => {
    const words = JSON.parse(fs.readFileSync('lib/i18n/messages/en/words.json', 'utf8'))
    for (const [name, stored] of Object.entries(vocabulary)) {
      if (name === 'openStatuses' || name === 'partyRoles') continue
      expect(Object.keys(words[name === 'languages' ? 'textLanguages' : name] ?? {}), name).toEqual(
        expect.arrayContaining([...stored]),
      )
    }
  })

  test('a word that nobody says is noticed', () => {
    const source = (text: string) => [{ file: 'components/a.tsx', text }]
    const keys = ['shell.nav.bodies', 'shell.nav.ports', 'shell.of.one']
    expect(unusedKeys(keys, source(`useTranslations('shell'); t('nav.bodies'); t(\`of.\${n}\`)`))).toEqual([
      'shell.nav.ports',
    ])
    expect(unusedKeys(keys, source("useTranslations('shell.nav'); t('ports')"))).toEqual([
      'shell.nav.bodies',
      'shell.of.one',
    ])
  })
})

describe('unused code', () => {
  const planted = 'lib/planted-and-used-by-nobody.ts'

  test('what nobody uses is noticed', async () => {
    const folder = fs.mkdtempSync(path.join(fs.realpathSync('/tmp'), 'entente-unused-'))
    const write = (file: string, text: string) => {
      fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true })
      fs.writeFileSync(path.join(folder, file), text)
    }
    write('package.json', JSON.stringify({ name: 'planted', type: 'module' }))
    write('knip.json', JSON.stringify({ entry: ['bin/*.ts'], project: ['**/*.ts'] }))
    write('bin/say.ts', "import { said } from '../lib/words'\nsaid()\n")
    write('lib/words.ts', 'export const said = () => 1\nexport const neverSaid = () => 2\n')
    write(planted, 'export const one = 1\n')
    const { failed, report } = await unused(folder)
    fs.rmSync(folder, { recursive: true })
    expect(failed).toBe(1)
    expect(report).toContain('neverSaid')
    expect(report).toContain(planted)
    expect(report).not.toMatch(/\bsaid\b/)
  })
})
