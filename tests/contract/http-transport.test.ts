import { expect, test } from 'vitest'
import { startBrowserHost } from '../../electron/browser-host/start-browser-host.ts'
import { aFakeStation } from '../support/a-fake-station.ts'
import { aTab } from '../support/a-tab.ts'
import { describeTransport } from './transport-suite.ts'

const pagesDir = import.meta.dirname

describeTransport('over loopback HTTP', async (station) => {
  const host = await startBrowserHost({ station, pagesDir, port: 0 })
  const tab = await aTab(host)
  return {
    transport: tab.transport,
    async close() {
      tab.close()
      await host.close()
    },
  }
})

test('a station whose host is gone is unavailable, and says so as a refusal', async () => {
  const host = await startBrowserHost({ station: aFakeStation(), pagesDir, port: 0 })
  const tab = await aTab(host)
  await host.close()
  expect(await tab.transport.call('station.overview', undefined)).toMatchObject({ refusal: { code: 'unavailable' } })
  tab.close()
})
