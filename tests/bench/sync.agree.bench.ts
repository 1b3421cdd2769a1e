import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'

const RUNS = 1_000
const PROJECT = join(import.meta.dirname, '../..')

/**
 * In how many of a thousand runs, drawn from a seed, a real station and a real office disagreed in the end about any
 * count, after a network that drops, delays, repeats, reorders, truncates, refuses and cuts, and after killed, restored,
 * copied and moved kiosks. It is the test of the same name, which `npm test` plays a few runs of.
 */
export const figure: Figure = {
  name: 'sync.agree',
  unit: 'runs that disagree',
  target: { of: 'value', atMost: 0 },
  async measure() {
    const folder = mkdtempSync(join(tmpdir(), 'sync-agree-'))
    const report = join(folder, 'report.json')
    const vitest = join(PROJECT, 'node_modules/vitest/vitest.mjs')
    const asked = ['run', '--config', 'tests/vitest.config.ts', 'tests/property/office/two-hosts.test.ts']
    try {
      const started = performance.now()
      spawnSync(process.execPath, [vitest, ...asked, '--reporter=json', `--outputFile.json=${report}`], {
        cwd: PROJECT,
        env: { ...process.env, TWO_HOST_RUNS: String(RUNS) },
        stdio: ['ignore', 'ignore', 'inherit'],
      })
      const seconds = Math.round((performance.now() - started) / 1_000)
      const { numTotalTests, numPassedTests, testResults } = JSON.parse(readFileSync(report, 'utf8'))
      const failures: string[] = testResults.flatMap((file: { assertionResults: { failureMessages: string[] }[] }) =>
        file.assertionResults.flatMap((one) => one.failureMessages),
      )
      // The first of fifty that disagrees ends them, with the seed and the path to it.
      const notes = [`${numTotalTests} offices with ${RUNS / numTotalTests} runs each took ${seconds} s`, ...failures]
      return { value: numTotalTests - numPassedTests, floor: 0, ratio: 0, notes }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
