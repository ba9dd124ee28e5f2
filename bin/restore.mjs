import { run } from './setup.mjs'

await run('restore.ts')
