import { expect, test } from '../support/station-fixture.ts'

test.use({ hostArguments: ['--kiosk'] })

test('fills the display, and refuses to be closed from its screen', async ({ page, station }) => {
  const held = await station.application?.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    window?.close()
    return { isKiosk: window?.isKiosk(), isOpen: !window?.isDestroyed() }
  })
  expect(held).toEqual({ isKiosk: true, isOpen: true })
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
})

test('is back when its window is gone all the same', async ({ page, station }) => {
  const [another] = await Promise.all([
    station.application?.waitForEvent('window'),
    page.evaluate(() => window.close()).catch(() => {}),
  ])
  await expect((another ?? page).getByText('示例骑手驿站')).toBeVisible()
})

test('keeps the keys that lead out, and lets a scanner type', async ({ page, station }) => {
  await page.evaluate(() => {
    const seen: string[] = []
    Object.assign(window, { seen })
    window.addEventListener('keydown', ({ code }) => !/^(Control|Alt|Shift)/.test(code) && seen.push(code), {
      capture: true,
    })
  })
  // Through the window, as keys of a real keyboard come: those of the driver go past it. One that has just come up gets
  // none yet, so that they are pressed until it does.
  const pressAll = () =>
    station.application?.evaluate(({ BrowserWindow }) => {
      const contents = BrowserWindow.getAllWindows()[0]?.webContents
      contents?.focus()
      const press = (keyCode: string, ...modifiers: ('control' | 'shift' | 'alt')[]) => {
        contents?.sendInputEvent({ type: 'keyDown', keyCode, modifiers })
        contents?.sendInputEvent({ type: 'keyUp', keyCode, modifiers })
      }
      press('F11')
      press('W', 'control')
      press('R', 'control')
      press('I', 'control', 'shift')
      press('F4', 'alt')
      press('7')
    })
  const seen = async () => {
    await pressAll()
    return page.evaluate(() => [...new Set((window as unknown as { seen: string[] }).seen)])
  }
  await expect.poll(seen).toEqual(['Digit7'])
  await expect(page.getByText('示例骑手驿站')).toBeVisible()
})
