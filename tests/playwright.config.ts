import { defineConfig } from '@playwright/test'
import { electronExecutable } from './e2e/support/electron-executable.ts'
import type { HostKind } from './e2e/support/station-fixture.ts'

/** What is held before a camera that plays a film; each film needs a browser of its own. */
const BEFORE_A_CAMERA = /camera-(attendant|pairing|scan)\.spec\.ts$/

/**
 * One set of specs for two hosts. Electron takes part when a runtime is here (`ELECTRON_OVERRIDE_DIST_PATH` counts);
 * what only one of the hosts has is in a folder of its own. The office's page is none of the kiosk's.
 */
export default defineConfig<object, { hostKind: HostKind }>({
  testDir: 'e2e',
  outputDir: '../artifacts/e2e',
  globalSetup: './e2e/support/prepare.ts',
  fullyParallel: true,
  forbidOnly: true,
  // More than two cores: many a spec waits for a while, for what comes later or is shown for so long.
  workers: 4,
  // On a machine that stalls for seconds a scanner's keys come apart; what passes at the second try is listed as flaky.
  retries: 1,
  // Generous, for a slow machine that is busy with something else: a spec that passes never waits for them.
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: process.env['E2E_REPORT'] ? [['list'], ['json', { outputFile: process.env['E2E_REPORT'] }]] : [['list']],
  use: {
    viewport: { width: 1080, height: 1920 },
    hasTouch: true,
    // What moves for its own sake costs a slow machine more than all else.
    contextOptions: { reducedMotion: 'reduce' },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    actionTimeout: 15_000,
    // Recording every spec, in case it fails, costs a quarter of the time; `--trace on` records one that did.
    trace: 'off',
  },
  projects: [
    // First: they wait for their films more than they work, which would leave the cores idle at the end.
    // Those of a file one after the other, or each would start a browser of its own.
    { name: 'camera', testMatch: BEFORE_A_CAMERA, fullyParallel: false, use: { hostKind: 'browser' } },
    { name: 'browser', testIgnore: ['electron/**', BEFORE_A_CAMERA], use: { hostKind: 'browser' } },
    ...(electronExecutable() === undefined
      ? []
      : [{ name: 'electron', testIgnore: ['browser-host/**', 'office/**'], use: { hostKind: 'electron' as const } }]),
  ],
})
