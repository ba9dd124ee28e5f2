import { run } from './setup.mjs'

await run('backup.ts')
