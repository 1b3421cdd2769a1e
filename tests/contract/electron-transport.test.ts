import { afterEach, expect, test, vi } from 'vitest'
import { STATION_ORIGIN } from '../../electron/main/station-origin.ts'
import { createElectronTransport, type StationBridge } from '../../renderer/station/electron-transport.ts'
import { aFakeStation, type FakeStation } from '../support/a-fake-station.ts'
import { type AnElectron, anElectron } from '../support/an-electron.ts'
import { describeTransport } from './transport-suite.ts'

const runtime = vi.hoisted(() => ({ current: undefined as unknown }))
vi.mock('electron', () => {
  const part = (name: string) => new Proxy({}, { get: (_, key) => (runtime.current as never)[name][key] })
  return { ipcMain: part('ipcMain'), ipcRenderer: part('ipcRenderer'), contextBridge: part('contextBridge') }
})

/** The real main side and the real preload, with a stand-in for what Electron puts between them. */
async function connectBridge(station: FakeStation): Promise<AnElectron & { close(): void; bridge: StationBridge }> {
  const electron = anElectron(`${STATION_ORIGIN}/`)
  runtime.current = electron
  vi.resetModules()
  const { createStationBridge } = await import('../../electron/main/station-bridge.ts')
  const main = createStationBridge(station)
  main.connect(electron.contents as never)
  await import('../../electron/preload/preload.ts')
  return { ...electron, bridge: electron.exposed['station'] as StationBridge, close: () => main.close() }
}

describeTransport("over Electron's bridge", async (station) => {
  const { bridge, close } = await connectBridge(station)
  return { transport: createElectronTransport(bridge), close }
})

const open: { close(): void }[] = []
afterEach(() => {
  for (const one of open.splice(0)) one.close()
})
const connected = async (station: FakeStation) => {
  const connection = await connectBridge(station)
  open.push(connection)
  return connection
}

test('exposes two functions and nothing else to the page', async () => {
  const { exposed } = await connected(aFakeStation())
  expect(Object.keys(exposed)).toEqual(['station'])
  expect(Object.keys(exposed['station'] as object).sort()).toEqual(['call', 'listen'])
})

test.each([
  'https://evil.example/',
  'file:///etc/passwd',
  'about:blank',
  `${STATION_ORIGIN}.evil.example/`,
  'https://a@station.invalid/',
])('refuses the calls of a page at %s', async (address) => {
  const { bridge, frame } = await connected(aFakeStation())
  frame.url = address
  expect(await bridge.call('station.overview', undefined)).toMatchObject({ refusal: { code: 'not-allowed' } })
})

test('refuses the calls of a frame inside our own page', async () => {
  const electron = await connected(aFakeStation())
  electron.callFrom({ url: `${STATION_ORIGIN}/` })
  expect(await electron.bridge.call('station.overview', undefined)).toMatchObject({ refusal: { code: 'not-allowed' } })
})

test('forgets who was at the screen when its page is loaded anew or crashes', async () => {
  const station = aFakeStation()
  const { emit } = await connected(station)
  emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
  expect(station.forgotten).toEqual([])
  emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  emit('render-process-gone')
  expect(station.forgotten).toEqual(['screen-1', 'screen-2'])
})

test('a main process that does not answer is an unavailable station', async () => {
  const { bridge, close } = await connectBridge(aFakeStation())
  close()
  expect(await createElectronTransport(bridge).call('station.overview', undefined)).toMatchObject({
    refusal: { code: 'unavailable' },
  })
})
