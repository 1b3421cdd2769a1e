import { expect, test } from '../support/station-fixture.ts'

test('leads nowhere else: not by link, not by address, not by a new window', async ({ page, station }) => {
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
  const own = page.url()
  for (const address of [
    'https://example.com/',
    'http://127.0.0.1:1/',
    'file:///etc/passwd',
    'https://station.invalid.example/',
  ]) {
    await page.evaluate((to) => {
      location.href = to
    }, address)
    expect(await page.evaluate((to) => window.open(to) === null, address)).toBe(true)
  }
  // Asked of the page itself: the driver still waits for the last of those addresses.
  expect(await page.evaluate(() => [location.href, document.body.innerText.includes('示例骑手驿站')])).toEqual([
    own,
    true,
  ])
  expect(station.application?.windows()).toHaveLength(1)
})

test('fetches nothing from elsewhere, even where the policy of the page is lifted', async ({ station }) => {
  const outcomes = await station.application?.evaluate(async ({ BrowserWindow }) => {
    const session = BrowserWindow.getAllWindows()[0]?.webContents.session
    const addresses = [
      'https://example.com/',
      'http://example.com/',
      'http://127.0.0.1:1/',
      'https://station.invalid/../package.json',
    ]
    return Promise.all(
      addresses.map((address) =>
        session?.fetch(address).then(
          (answer) => answer.status,
          () => 'blocked',
        ),
      ),
    )
  })
  expect(outcomes).toEqual([404, 'blocked', 'blocked', 404])
})

test('lets its pages have no microphone, no place and no notifications', async ({ page }) => {
  const states = await page.evaluate(async () => {
    const ask = (name: string) =>
      navigator.permissions.query({ name: name as PermissionName }).then(({ state }) => state)
    const audio = await navigator.mediaDevices.getUserMedia({ audio: true }).then(
      () => 'granted',
      (fault: Error) => fault.name,
    )
    return { audio, place: await ask('geolocation'), notification: Notification.permission }
  })
  expect(states.audio).not.toBe('granted')
  expect(states).toMatchObject({ place: 'denied', notification: 'denied' })
})

test('gives its pages no Node, a sandbox, and a world of their own', async ({ station }) => {
  const preferences = await station.application?.evaluate(({ BrowserWindow }) => {
    // Not in Electron's types, and the only way to see what a window really got.
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>
    }
    const { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity } = contents.getLastWebPreferences()
    return { sandbox, contextIsolation, nodeIntegration, webviewTag, webSecurity }
  })
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
    webSecurity: true,
  })
})
