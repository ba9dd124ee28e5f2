import { run } from './setup.mjs'

await run('worker.ts')
