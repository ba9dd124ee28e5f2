import { run } from './setup.mjs'

await run('test.ts')
