import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    include: ['{app,bin,components,db,lib}/**/*.test.{ts,tsx}', '*.test.ts'],
    globalSetup: ['bin/test-setup.ts'],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
