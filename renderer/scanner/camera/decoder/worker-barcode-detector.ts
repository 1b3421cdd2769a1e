import { createFrameDecoder, type FrameDecoder } from './create-frame-decoder.ts'
import type { FoundCode } from './frame-message.ts'

/**
 * The `BarcodeDetector` that html5-qrcode finds on this page: it hands the canvas on to a worker. Chromium on Linux has
 * none of its own, and html5-qrcode without one reads little more than half as many codes.
 */
export class WorkerBarcodeDetector {
  async detect(canvas: HTMLCanvasElement): Promise<readonly FoundCode[]> {
    // html5-qrcode asks again at once; a code that stays in view need not be read fifteen times a second.
    await restAfterHit()
    const context = canvas.getContext('2d', { willReadFrequently: true })
    if (!context) throw new Error('The canvas has no picture.')
    const decoder = await prepareDecoder()
    const codes = await decoder.decode(context.getImageData(0, 0, canvas.width, canvas.height))
    if (codes.length > 0) hitAtMs = performance.now()
    return codes
  }

  static getSupportedFormats(): Promise<readonly string[]> {
    return Promise.resolve(['qr_code'])
  }
}

let preparing: Promise<FrameDecoder> | null = null
let hitAtMs = Number.NEGATIVE_INFINITY

/** Starts the one decoder of this page, or a new one after it ended. Rejects while it cannot be started. */
export async function prepareDecoder(): Promise<FrameDecoder> {
  preparing ??= createFrameDecoder(
    new Worker(new URL('./decode-frames.worker.ts', import.meta.url), { type: 'module', name: 'code decoder' }),
  )
  try {
    const decoder = await preparing
    if (decoder.isAlive) return decoder
  } catch (fault) {
    preparing = null
    throw fault
  }
  preparing = null
  return prepareDecoder()
}

const REST_AFTER_HIT_MS = 200

function restAfterHit(): Promise<void> | undefined {
  const restMs = hitAtMs + REST_AFTER_HIT_MS - performance.now()
  return restMs > 0 ? new Promise((resolve) => setTimeout(resolve, restMs)) : undefined
}
