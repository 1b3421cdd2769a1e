import type { Page } from '@playwright/test'
import type { OpenedStation } from './open-on-screen.ts'

export type KeptStation = {
  /** The station that was kept from the spec before if it began in the same way, else one that `open` opens. */
  take(beginning: string, open: () => Promise<OpenedStation>): Promise<OpenedStation>
  close(): Promise<void>
}

/** One station at a time, for specs that share theirs. */
export function keepStation(): KeptStation {
  let kept: { readonly beginning: string; readonly opened: OpenedStation } | undefined

  async function close() {
    const { opened } = kept ?? {}
    kept = undefined
    await opened?.close()
  }

  return {
    async take(beginning, open) {
      if (kept?.beginning === beginning) {
        await clear(kept.opened.station.page)
        return kept.opened
      }
      await close()
      const opened = await open()
      kept = { beginning, opened }
      return opened
    },
    close,
  }
}

/** Leaves the page as a spec would find it: upright, in Chinese, with nothing open over it. */
async function clear(page: Page): Promise<void> {
  await page.setViewportSize({ width: 1080, height: 1920 })
  const isClear = await page.evaluate(() => {
    const isSignedIn = document.querySelector('header nav') !== null
    const isCovered = document.querySelector('[role="dialog"], [role="alertdialog"], [data-keyboard="open"]') !== null
    return isSignedIn && !isCovered && document.documentElement.lang === 'zh-CN'
  })
  // Which signs out as well.
  if (!isClear) await page.reload()
}
