import { run } from './setup.mjs'

await run('demo-remove.ts')
