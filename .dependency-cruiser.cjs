/**
 * Which way imports run: app → components → lib → db, never back. import-rules.test.ts sees each rule fire once.
 */
const tests =
  '\\.test\\.tsx?$|^(db|bin/archive|bin/server/forms|lib/[^/]+)/testing[a-z-]*\\.ts$|^bin/test|^bin/checks/|^e2e/|^playwright\\.config\\.ts$'
/** What a public page may use beside lib/registry: the languages, and files that know no stored row. */
const pureFiles =
  '(address|articles|content|dates|edtf|errors|multilingual|notification-number|slug|text)\\.ts$'
/** The files of lib that read or write stored rows, by their names. */
const storing =
  '^lib/(audit|auth|endpoint|env|kinds)\\.ts$|^lib/(people|founding|jobs|notifications|reminders|subscriptions|imports)/|^lib/[^/]+/' +
  '(adoption|answering|attendance|authorship|bundle|changes|check|commands|companions|credentials|due|import|kinds?|lock|mails|move|naming|options|own|projection|published|publishing|queries|rebuild|refresh|retire|sending|upcoming)\\.ts$'

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Of two files that need each other, one idea is in the wrong one.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'resolved',
      comment: 'An import that is not understood cannot be judged.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'db-below-all',
      severity: 'error',
      from: { path: '^db/', pathNot: tests },
      to: { path: '^(app|components|lib|bin|e2e)/' },
    },
    {
      name: 'lib-below-pages',
      severity: 'error',
      from: { path: '^lib/' },
      to: { path: '^(app|components|bin|e2e)/' },
    },
    {
      name: 'components-below-app',
      severity: 'error',
      from: { path: '^components/' },
      to: { path: '^(app|bin|e2e)/' },
    },
    {
      name: 'app-above-components',
      severity: 'error',
      from: { path: '^(app/|proxy\\.ts$)' },
      to: { path: '^(bin|e2e)/' },
    },
    {
      name: 'bin-starts-lib-and-db',
      comment: 'Tests of addresses ask them as the server would.',
      severity: 'error',
      from: { path: '^(bin|bench)/', pathNot: tests },
      to: { path: '^(app|components|e2e)/' },
    },
    {
      name: 'e2e-from-outside',
      comment: 'Journeys know the product as its users do; of the code only what makes contents for it.',
      severity: 'error',
      from: { path: '^e2e/' },
      to: { path: '^(app|components|lib|db|bin)/', pathNot: '^db/(factories|vocabulary)\\.ts$' },
    },
    {
      name: 'kinds-apart',
      comment: 'What reads across kinds is lib/registry; what is common to all is lib/entries.',
      severity: 'error',
      from: { path: '^lib/(agreements|members|bodies|ports|plans|meetings)/', pathNot: tests },
      to: {
        path: '^lib/',
        pathNot:
          '^lib/($1|entries)/|^lib/(jobs/queue|notifications/issue)\\.ts$|^lib/(?!auth|endpoint|env|kinds)[^/]+\\.ts$',
      },
    },
    {
      name: 'registry-reads-alone',
      comment: 'The public reads share nothing with sessions, drafts or commands.',
      severity: 'error',
      from: { path: '^lib/registry/', pathNot: tests },
      to: { path: `${storing}|^lib/entries/` },
    },
    {
      name: 'public-pages-read-the-registry',
      severity: 'error',
      from: {
        path: '^app/\\[locale\\]/(\\(public\\)|(agreements|growth|notifications|ports|plans|meetings)\\.[^/]+)/|^app/id/',
      },
      to: { path: '^lib/', pathNot: `^lib/(registry|i18n|typeset)/|^lib/${pureFiles}` },
    },
    {
      name: 'app-not-db',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^db/', pathNot: '^db/(vocabulary|schema/content)\\.ts$' },
    },
    {
      name: 'app-content-types-only',
      severity: 'error',
      from: { path: '^app/' },
      to: { path: '^db/schema/content\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'components-read-nothing',
      comment: 'Props in, markup out. Types of what is read are fine.',
      severity: 'error',
      from: { path: '^components/', pathNot: tests },
      to: {
        path: `${storing}|^lib/registry/(?!(project-)?filter|address|order)|^db/(?!vocabulary)`,
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^components/(ui|charts)/' },
      to: { path: '^(lib|db)/|^components/(?!(ui|charts)/)' },
    },
    {
      name: 'next-auth-in-one-file',
      severity: 'error',
      from: { pathNot: '^lib/auth\\.ts$|^app/api/auth/|^node_modules/' },
      to: { path: '(^|/)node_modules/next-auth/' },
    },
    {
      name: 'vocabulary-imports-nothing',
      severity: 'error',
      from: { path: '^db/vocabulary\\.ts$' },
      to: { path: '.' },
    },
    {
      name: 'lib-without-react',
      comment: 'lib is plain TypeScript; only its doors know the framework.',
      severity: 'error',
      from: { path: '^lib/', pathNot: '^lib/(auth|endpoint)\\.ts$|^lib/i18n/' },
      to: { path: '(^|/)node_modules/(next|next-intl|react|react-dom|react-hook-form)/' },
    },
    {
      name: 'sql-in-lib-and-db',
      severity: 'error',
      from: { pathNot: '^(lib|db|bin|bench|e2e|node_modules)/' },
      to: { path: '(^|/)node_modules/(drizzle-orm|postgres)/' },
    },
    {
      name: 'tests-stay-tests',
      severity: 'error',
      from: { path: '^(app|bin|components|db|lib)/', pathNot: tests },
      to: {
        path: '\\.test\\.tsx?$|^(bin/archive|lib/[^/]+)/testing[a-z-]*\\.ts$|^db/(testing|factories)\\.ts$|^bin/(test|checks/)',
      },
    },
    {
      name: 'no-tools-at-run-time',
      comment: 'What the product runs on is a dependency, not a tool of its makers.',
      severity: 'error',
      from: { path: '^(app|bin|components|db|lib)/', pathNot: tests },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
  ],
  options: {
    doNotFollow: { path: '(^|/)node_modules/' },
    exclude: { path: '^(\\.next|data)/|\\.(css|json|svg|woff2)$' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.d.ts'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types', 'typings'],
    },
  },
}
