import { run } from './setup.mjs'

await run('bench.ts')
