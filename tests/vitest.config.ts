import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,contract,property,architecture}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
  },
})
