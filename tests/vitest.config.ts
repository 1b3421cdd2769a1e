import { globSync, readFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'

const PROJECT = new URL('..', import.meta.url).pathname
const OFFICE = 'tests/{unit,property,architecture}/office/**/*.test.ts'
const STATION = 'tests/{unit,contract,property,architecture}/**/*.test.{ts,tsx}'
/** Whatever puts a module in another's place needs modules of its own. */
const WITH_MOCKS = globSync('tests/**/*.test.{ts,tsx}', { cwd: PROJECT }).filter((file) =>
  readFileSync(join(PROJECT, file), 'utf8').includes('vi.mock('),
)
const shared = { root: PROJECT, testTimeout: 30_000 }
/** With a PostgreSQL beside them. */
const beside = {
  ...shared,
  globalSetup: 'tests/support/office/provide-postgres.ts',
  testTimeout: 60_000,
  hookTimeout: 60_000,
}

/**
 * The office's tests have a PostgreSQL beside them, which the others need not wait for. Files share what they import,
 * which takes longer than most of them: a test leaves nothing behind.
 */
export default defineConfig({
  test: {
    // One more than there are cores: some tests wait for processes of their own.
    maxWorkers: availableParallelism() + 1,
    projects: [
      {
        test: {
          ...shared,
          name: 'station',
          isolate: false,
          include: [STATION],
          exclude: ['**/node_modules/**', OFFICE, ...WITH_MOCKS],
        },
      },
      { test: { ...beside, name: 'with mocks', include: WITH_MOCKS } },
      {
        test: {
          ...beside,
          name: 'office',
          isolate: false,
          include: [OFFICE],
          exclude: ['**/node_modules/**', ...WITH_MOCKS],
        },
      },
    ],
  },
})
