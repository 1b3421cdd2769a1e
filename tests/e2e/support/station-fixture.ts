/**
 * The fixture every spec starts from: a throw-away station in its host, and the page that shows it.
 *
 *     import { expect, test } from './support/station-fixture.ts'
 *
 *     test.use({ begin: 'not-set-up' })
 *     test('asks for the name of a new station', async ({ page }) => { … })
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, test as base, type ElectronApplication, type Page } from '@playwright/test'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { OnScreen } from '../../support/on-screen.ts'
import { readSampleGuide, type SampleGuide } from '../../support/sample-guide.ts'
import { type ScannerTyping, scanInOneGo, typeLikeAScanner } from '../../support/type-like-a-scanner.ts'
import { wordsOf } from '../../support/words.ts'
import { changeSettingsFile } from './change-settings-file.ts'
import { launchBrowser } from './launch-browser.ts'
import { openInBrowser } from './open-in-browser.ts'
import { openInElectron } from './open-in-electron.ts'
import { serveStation } from './serve-station.ts'
import { type SharedHosts, startSharedHosts } from './start-shared-hosts.ts'

export type HostKind = 'browser' | 'electron'

/** `page` is another after a restart; `words` are Chinese; `sample` is empty at a station that is not set up. */
export type StationOnScreen = OnScreen & {
  readonly hostKind: HostKind
  readonly dataDir: string
  /** Electron itself, where it is the host. */
  readonly application: ElectronApplication | undefined
  /** Ends the host in its own time, opens the same data folder again in another process, and answers its page. */
  restart(): Promise<Page>
  /** Scans a code, whose keys the page gets in one go. */
  scan(text: string): Promise<void>
  /** Types a code as a keyboard-wedge scanner does, key by key through the browser. */
  typeScan(text: string, typing?: ScannerTyping): Promise<void>
}

export type OpenedHost = {
  readonly page: Page
  readonly application?: ElectronApplication
  /** Asks the host to end, and answers its exit code. */
  close(): Promise<number | null>
}

type SpecOptions = {
  /** What the station is when the spec begins. */
  begin: 'sample' | 'not-set-up'
  /** What is changed in the settings file of the sample station before it opens. */
  settings: Partial<StationSettings>
  /** Further arguments for the host, such as `--kiosk`. */
  hostArguments: readonly string[]
}
type MachineOptions = {
  hostKind: HostKind
  /** A film (mjpeg or y4m) that the fake camera shows; none, and there is no camera. */
  cameraClip: string | undefined
}

const NO_GUIDE: SampleGuide = { attendants: [], riders: [], items: [], pieces: [] }

export const test = base.extend<
  SpecOptions & { station: StationOnScreen },
  MachineOptions & { chromiumFlags: readonly string[]; tabs: Browser | undefined; hosts: SharedHosts | undefined }
>({
  begin: ['sample', { option: true }],
  settings: [{}, { option: true }],
  hostArguments: [[], { option: true }],
  hostKind: ['browser', { option: true, scope: 'worker' }],
  cameraClip: [undefined, { option: true, scope: 'worker' }],
  chromiumFlags: [
    async ({ cameraClip }, use) => {
      const camera = ['--use-fake-device-for-media-stream', '--use-fake-ui-for-media-stream']
      const film = `--use-file-for-fake-video-capture=${cameraClip}`
      await use(cameraClip ? [...camera, film] : [])
    },
    { scope: 'worker' },
  ],
  tabs: [
    async ({ hostKind, chromiumFlags }, use) => {
      if (hostKind === 'electron') return use(undefined)
      const browser = await launchBrowser(chromiumFlags)
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],

  hosts: [
    async ({ hostKind }, use) => {
      if (hostKind === 'electron') return use(undefined)
      const hosts = startSharedHosts()
      await use(hosts)
      await hosts.end()
    },
    { scope: 'worker' },
  ],

  station: async ({ begin, settings, hostArguments, hostKind, chromiumFlags, tabs, hosts }, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'rider-station-e2e-'))
    const sampleDir = process.env['SAMPLE_STATION_DIR']
    if (begin === 'sample' && sampleDir) {
      cpSync(sampleDir, dataDir, { recursive: true })
      changeSettingsFile(dataDir, settings)
    }
    const given = ['--data', dataDir, ...(begin === 'sample' ? ['--demo'] : []), ...hostArguments]
    const faults: string[] = []
    const watch = (page: Page) => {
      page.on('pageerror', (fault) => faults.push(String(fault)))
      page.on('console', (line) => {
        if (/Content Security Policy|Permissions-Policy/.test(line.text())) faults.push(line.text())
      })
    }
    const open = (serve = serveStation): Promise<OpenedHost> =>
      tabs ? openInBrowser(tabs, serve(given), watch) : openInElectron(given, chromiumFlags, watch)

    let opened = await open(hosts?.serve)
    const close = async () => base.expect(await opened.close(), 'the exit code of the host').toBe(0)
    try {
      await use({
        hostKind,
        dataDir,
        sample: begin === 'sample' ? readSampleGuide(dataDir) : NO_GUIDE,
        words: wordsOf('zh-CN'),
        get page() {
          return opened.page
        },
        get application() {
          return opened.application
        },
        async restart() {
          await close()
          opened = await open()
          return opened.page
        },
        scan: (text) => scanInOneGo(opened.page, text),
        typeScan: (text, typing) => typeLikeAScanner(opened.page, text, typing),
      })
    } finally {
      await close()
      rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
    }
    base.expect(faults, 'faults of the page and breaches of its policy').toEqual([])
  },

  page: async ({ station }, use) => {
    await use(station.page)
  },
})

export { expect } from '@playwright/test'
