/**
 * The fixture every spec starts from: a throw-away station in its host, and the page that shows it.
 *
 *     import { expect, test } from './support/station-fixture.ts'
 *
 *     test.use({ begin: 'not-set-up' })
 *     test('asks for the name of a new station', async ({ page }) => { … })
 */
import { type Browser, test as base } from '@playwright/test'
import { type KeptStation, keepStation } from './keep-station.ts'
import { launchBrowser } from './launch-browser.ts'
import { type Beginning, type HostKind, openOnScreen, type StationOnScreen } from './open-on-screen.ts'
import { type SharedHosts, startSharedHosts } from './start-shared-hosts.ts'

type SpecOptions = Beginning & {
  /** Whether the station stays open for the next spec of the file (`keepOpen`). */
  isKeptOpen: boolean
}
type MachineOptions = {
  hostKind: HostKind
  /** A film (mjpeg or y4m) that the fake camera shows; none, and there is no camera. */
  cameraClip: string | undefined
}
type MachineFixtures = {
  chromiumFlags: readonly string[]
  tabs: Browser | undefined
  hosts: SharedHosts | undefined
  kept: KeptStation
}

export const test = base.extend<SpecOptions & { station: StationOnScreen }, MachineOptions & MachineFixtures>({
  begin: ['sample', { option: true }],
  settings: [{}, { option: true }],
  hostArguments: [[], { option: true }],
  isKeptOpen: [false, { option: true }],
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

  kept: [
    // Named for the order: it closes before what it is open in.
    async ({ tabs: _tabs, hosts: _hosts }, use) => {
      const kept = keepStation()
      await use(kept)
      await kept.close()
    },
    { scope: 'worker' },
  ],

  station: async (
    { begin, settings, hostArguments, isKeptOpen, hostKind, chromiumFlags, tabs, hosts, kept },
    use,
    { file },
  ) => {
    const open = () => openOnScreen({ hostKind, chromiumFlags, tabs, hosts }, { begin, settings, hostArguments })
    const beginning = JSON.stringify([file, begin, settings, hostArguments])
    const { station, faults, close } = isKeptOpen ? await kept.take(beginning, open) : await open()
    try {
      await use(station)
    } finally {
      if (!isKeptOpen) await close()
    }
    base.expect(faults.splice(0), 'faults of the page and breaches of its policy').toEqual([])
  },

  page: async ({ station }, use) => {
    await use(station.page)
  },
})

/**
 * Has the specs of a file share one station, one after the other: opening one and signing in takes as long as most of
 * them. Each takes from it what no other counts on, and holds whatever ran before it.
 */
export function keepOpen(): void {
  test.describe.configure({ mode: 'default' })
  test.use({ isKeptOpen: true })
}

export { expect } from '@playwright/test'
export type { HostKind, StationOnScreen } from './open-on-screen.ts'
