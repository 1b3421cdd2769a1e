import { type Browser, test as base } from '@playwright/test'
import { type KeptStation, keepStation } from './keep-station.ts'
import { launchBrowser } from './launch-browser.ts'
import type { HostKind } from './open-on-screen.ts'
import { type ServedOffice, serveOffice } from './serve-office.ts'
import { type SharedHosts, startSharedHosts } from './start-shared-hosts.ts'

type MachineOptions = {
  hostKind: HostKind
  /** A film (mjpeg or y4m) that the fake camera shows; none, and there is no camera. */
  cameraClip: string | undefined
}
type MachineFixtures = {
  chromiumFlags: readonly string[]
  /** None where Electron shows the pages. */
  tabs: Browser | undefined
  hosts: SharedHosts | undefined
  kept: KeptStation
  sampleOffice: ServedOffice
}

/**
 * What specs of stations and of the office's page share, one after the other: all of it is here, since specs that know
 * of other things of this kind get a process of their own, with a browser of its own.
 */
export const test = base.extend<object, MachineOptions & MachineFixtures>({
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

  sampleOffice: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads which fixtures are wanted out of it.
    async ({}, use) => {
      const office = await serveOffice(process.env['SAMPLE_OFFICE_DIR'])
      await use(office)
      base.expect(await office.stop(), 'the exit code of the office').toBe(0)
      office.remove()
    },
    { scope: 'worker' },
  ],
})
