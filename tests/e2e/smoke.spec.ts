import { expect, test } from './support/station-fixture.ts'

test('opens on the home screen of its station', async ({ page }) => {
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
})

test('reaches its station through the bridge of its host, and through nothing else', async ({ page, station }) => {
  const bridge = await page.evaluate(() => typeof (window as { station?: unknown }).station)
  expect(bridge).toBe(station.hostKind === 'electron' ? 'object' : 'undefined')
  const foreign = ['require', 'process', 'module', 'Buffer', 'ipcRenderer', 'electron']
  expect(await page.evaluate((names) => names.filter((name) => name in window), foreign)).toEqual([])
})

test('asks no address but its own for anything', async ({ page }) => {
  const addresses: string[] = []
  page.on('request', (request) => addresses.push(request.url()))
  await page.reload()
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
  const own = new URL(page.url()).origin
  expect(addresses.filter((address) => !/^(data|blob):/.test(address) && new URL(address).origin !== own)).toEqual([])
})

test('keeps its address free of the token it came with', async ({ page }) => {
  expect(new URL(page.url()).search).toBe('')
})

test('ends cleanly, and opens the same station again', async ({ station }) => {
  const page = await station.restart()
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
})
