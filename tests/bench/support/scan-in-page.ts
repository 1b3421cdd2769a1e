export type PageScanner = {
  /** Scans one code after the other, each once the verdict on the one before was drawn. */
  scanAll(codes: readonly string[]): Promise<void>
}

/**
 * To be run in the page, where it leaves `scanner`: types codes as a wedge scanner does, without the way through the
 * browser's DevTools, which takes longer than everything else. Uses nothing from outside of itself.
 */
export function installPageScanner(): void {
  function press(code: string, key: string, shiftKey = false): void {
    const target = document.activeElement ?? document.body
    target.dispatchEvent(new KeyboardEvent('keydown', { code, key, shiftKey, bubbles: true, cancelable: true }))
  }

  function type(text: string): void {
    for (const sign of text) {
      if (/\d/.test(sign)) press(`Digit${sign}`, sign)
      else press(`Key${sign.toUpperCase()}`, sign, /[A-Z]/.test(sign))
    }
    press('Enter', 'Enter')
  }

  const verdict = () => document.querySelector('[role="alert"]')

  async function untilAnother(than: Element | null): Promise<void> {
    while (verdict() === than || verdict() === null) await new Promise((resolve) => requestAnimationFrame(resolve))
  }

  const scanner: PageScanner = {
    async scanAll(codes) {
      for (const code of codes) {
        const before = verdict()
        type(code)
        await untilAnother(before)
      }
    },
  }
  Object.assign(globalThis, { scanner })
}
