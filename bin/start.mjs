import { run } from './setup.mjs'

await run('start.ts')
