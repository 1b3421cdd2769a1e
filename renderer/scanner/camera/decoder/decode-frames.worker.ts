import { BarcodeDetector, prepareZXingModule } from 'barcode-detector/ponyfill'
import wasmUrl from 'zxing-wasm/reader/zxing_reader.wasm?url'
import type { FrameAnswer, FrameQuestion } from './frame-message.ts'

/** Decodes camera frames with zxing-cpp, away from the thread that paints. Its WebAssembly is one of our own files. */
const answer = (message: FrameAnswer) => postMessage(message)

const isReady = prepareZXingModule({
  overrides: { locateFile: (path: string, prefix: string) => (path.endsWith('.wasm') ? wasmUrl : prefix + path) },
  fireImmediately: true,
})

isReady.then(
  () => answer({ kind: 'ready' }),
  (fault: unknown) => answer({ kind: 'unable', reason: String(fault).slice(0, 300) }),
)

const detector = new BarcodeDetector({ formats: ['qr_code'] })

addEventListener('message', async ({ data: { number, frame } }: MessageEvent<FrameQuestion>) => {
  // A frame that cannot be decoded holds no code; the next one comes in a moment.
  const found = await detector.detect(frame).catch(() => [])
  const codes = found.map(({ rawValue, format, boundingBox: { x, y, width, height } }) => ({
    rawValue,
    format,
    boundingBox: { x, y, width, height },
  }))
  answer({ kind: 'codes', number, codes })
})
