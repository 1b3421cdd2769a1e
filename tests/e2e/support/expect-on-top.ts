import { expect, type Locator } from '@playwright/test'

/** Nothing lies over the upper edge of a part, as a header may that stays while the page scrolls. */
export async function expectOnTop(part: Locator): Promise<void> {
  const isOnTop = (it: Element) => {
    const { x, y, width } = it.getBoundingClientRect()
    return document.elementFromPoint(x + width / 2, y + 4) === it
  }
  await expect.poll(() => part.evaluate(isOnTop)).toBe(true)
}
