import type { DecoderPage } from './camera-page/page.ts'
import { type Figure, NotMeasured } from './figure.ts'
import { findQrImages } from './find-qr-images.ts'
import { launchChromium } from './launch-chromium.ts'
import { servePage } from './serve-page.ts'

declare const page: DecoderPage

/** How many photographs of codes are read by the camera part as shipped, and by html5-qrcode's own decoder. */
export const figure: Figure = {
  name: 'qr.read-rate',
  unit: 'share',
  target: { of: 'ratio', atLeast: 1.08 },
  async measure(options) {
    const { folder, images } = findQrImages(options)
    const served = await servePage(new URL('./camera-page', import.meta.url).pathname, folder)
    const browser = await launchChromium()
    try {
      const tab = await browser.newPage()
      await tab.goto(served.url)
      await tab.waitForFunction(() => 'page' in globalThis)
      const ours = { read: 0, wrong: [] as string[] }
      const own = { read: 0, wrong: [] as string[] }
      for (const { file, expected } of images) {
        for (const [how, tally] of [
          ['as shipped', ours],
          ['by html5-qrcode', own],
        ] as const) {
          const text = await tab.evaluate(({ url, how }) => page.readPicture(url, how), {
            url: `/pictures/${file}`,
            how,
          })
          if (text === expected) tally.read += 1
          else if (text !== null) tally.wrong.push(`${file}: ${JSON.stringify(text)} for ${JSON.stringify(expected)}`)
        }
      }
      if (images.length === 0) throw new NotMeasured('the manifest names no picture.')
      return {
        value: ours.read / images.length,
        floor: own.read / images.length,
        violations: ours.wrong.map((wrong) => `read wrongly: ${wrong}`),
        notes: [
          `${ours.read} of ${images.length} as shipped, ${own.read} (and ${own.wrong.length} wrongly) by html5-qrcode.`,
        ],
      }
    } finally {
      await browser.close()
      served.close()
    }
  },
}
