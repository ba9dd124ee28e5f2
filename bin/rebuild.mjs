import { run } from './setup.mjs'

await run('rebuild.ts')
