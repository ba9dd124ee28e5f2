import { run } from './setup.mjs'

await run('export.ts')
