import type { Locator } from 'playwright'
import { devToolsOf } from './dev-tools-of.ts'

/**
 * Touches a part of the screen with a finger, as the digitizer of a kiosk reports it. Playwright's own `tap` knows
 * pages with emulated touch alone, which those of Electron are not.
 */
export async function touch(part: Locator): Promise<void> {
  // Waits until a pointer would reach it, and moves none.
  await part.click({ trial: true })
  const box = (await part.boundingBox())!
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const devTools = await devToolsOf(part.page())
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: [at] })
  await devTools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] })
}
