import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, type ElectronApplication, expect, type Page } from '@playwright/test'
import type { StationSettings } from '../../../shared/settings/station-settings.ts'
import type { OnScreen } from '../../support/on-screen.ts'
import { readSampleGuide, type SampleGuide } from '../../support/sample-guide.ts'
import { type ScannerTyping, scanInOneGo, typeLikeAScanner } from '../../support/type-like-a-scanner.ts'
import { wordsOf } from '../../support/words.ts'
import { changeSettingsFile } from './change-settings-file.ts'
import { openInBrowser } from './open-in-browser.ts'
import { openInElectron } from './open-in-electron.ts'
import { serveStation } from './serve-station.ts'
import type { SharedHosts } from './start-shared-hosts.ts'

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

/** What a spec says of the station it begins with. */
export type Beginning = {
  /** What the station is when the spec begins. */
  begin: 'sample' | 'not-set-up'
  /** What is changed in the settings file of the sample station before it opens. */
  settings: Partial<StationSettings>
  /** Further arguments for the host, such as `--kiosk`. */
  hostArguments: readonly string[]
}

/** What opens stations: the browser and the hosts' process are none where Electron does it. */
export type Machine = {
  readonly hostKind: HostKind
  readonly chromiumFlags: readonly string[]
  readonly tabs: Browser | undefined
  readonly hosts: SharedHosts | undefined
}

export type OpenedStation = {
  readonly station: StationOnScreen
  /** Faults of its pages and breaches of their policy, so far. */
  readonly faults: string[]
  /** Ends the host, which has to end well, and leaves nothing of the station. */
  close(): Promise<void>
}

const NO_GUIDE: SampleGuide = { attendants: [], riders: [], items: [], pieces: [] }

/** Opens a throw-away station in its host. */
export async function openOnScreen(
  { hostKind, chromiumFlags, tabs, hosts }: Machine,
  { begin, settings, hostArguments }: Beginning,
): Promise<OpenedStation> {
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
  const close = async () => expect(await opened.close(), 'the exit code of the host').toBe(0)
  return {
    faults,
    station: {
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
    },
    async close() {
      try {
        await close()
      } finally {
        rmSync(dataDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
      }
    },
  }
}
