/**
 * The fixture every spec starts from: a throw-away station in its host, and the page that shows it.
 *
 *     import { expect, test } from './support/station-fixture.ts'
 *
 *     test.use({ begin: 'not-set-up' })
 *     test('asks for the name of a new station', async ({ page }) => { … })
 */
import { test as base } from './machine-fixture.ts'
import { type Beginning, openOnScreen, type StationOnScreen } from './open-on-screen.ts'

type SpecOptions = Beginning & {
  /** Whether the station stays open for the next spec of the file (`keepOpen`). */
  isKeptOpen: boolean
}

export const test = base.extend<SpecOptions & { station: StationOnScreen }>({
  begin: ['sample', { option: true }],
  settings: [{}, { option: true }],
  hostArguments: [[], { option: true }],
  isKeptOpen: [false, { option: true }],

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
