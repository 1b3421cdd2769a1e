import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

const OFFICE = 'tests/{unit,property,architecture}/office/**/*.test.ts'
const shared = { root: new URL('..', import.meta.url).pathname, testTimeout: 30_000 }

/** The office's tests have a PostgreSQL beside them, which the others need not wait for. */
export default defineConfig({
  test: {
    // As many as there are cores; vitest by itself leaves one of them idle.
    maxWorkers: availableParallelism(),
    projects: [
      {
        test: {
          ...shared,
          name: 'station',
          include: ['tests/{unit,contract,property,architecture}/**/*.test.{ts,tsx}'],
          exclude: ['**/node_modules/**', OFFICE],
        },
      },
      {
        test: {
          ...shared,
          name: 'office',
          include: [OFFICE],
          globalSetup: 'tests/support/office/provide-postgres.ts',
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
