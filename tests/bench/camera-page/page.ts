/** A page that does nothing but decode: with the camera part as shipped, and with html5-qrcode as its README says. */
import { Html5Qrcode } from 'html5-qrcode'
import { FRAME_WIDTH, openCamera } from '../../../renderer/scanner/camera/open-camera.ts'

/** Milliseconds from the stream to the first code, and its text; null when none came in time. */
export type FirstCode = { readonly text: string; readonly afterMs: number; readonly decoder: string } | null

export type DecoderPage = {
  firstCodeAsShipped(patienceMs: number): Promise<FirstCode>
  firstCodeAsReadmeSays(patienceMs: number): Promise<FirstCode>
}

const page: DecoderPage = {
  async firstCodeAsShipped(patienceMs) {
    const frame = anElement(FRAME_WIDTH)
    const streamAtMs = nextStream()
    const first = aMoment()
    const camera = await openCamera(frame, (text) => first.arrive(text))
    const code = await within(first.arrived, patienceMs)
    await camera.close()
    return code && { text: code.text, afterMs: code.atMs - (await streamAtMs), decoder: camera.decoder }
  },

  async firstCodeAsReadmeSays(patienceMs) {
    Reflect.deleteProperty(globalThis, 'BarcodeDetector')
    const frame = anElement(500)
    frame.id = 'reader'
    const streamAtMs = nextStream()
    const first = aMoment()
    const scanner = new Html5Qrcode('reader')
    await scanner.start(
      { facingMode: 'environment' },
      { fps: 10, qrbox: { width: 250, height: 250 } },
      (text) => first.arrive(text),
      () => {},
    )
    const code = await within(first.arrived, patienceMs)
    await scanner.stop()
    return code && { text: code.text, afterMs: code.atMs - (await streamAtMs), decoder: 'html5-qrcode' }
  },
}
Object.assign(globalThis, { page })

function anElement(width: number): HTMLElement {
  const element = document.createElement('div')
  element.style.width = `${width}px`
  document.body.replaceChildren(element)
  return element
}

/** The moment at which the next camera stream is handed out. */
function nextStream(): Promise<number> {
  const devices = navigator.mediaDevices
  const original = MediaDevices.prototype.getUserMedia
  return new Promise((resolve) => {
    devices.getUserMedia = async (constraints) => {
      const stream = await original.call(devices, constraints)
      resolve(performance.now())
      Reflect.deleteProperty(devices, 'getUserMedia')
      return stream
    }
  })
}

function within<T>(promise: Promise<T>, patienceMs: number): Promise<T | null> {
  return Promise.race([promise, new Promise<null>((resolve) => setTimeout(() => resolve(null), patienceMs))])
}

type Arrival = { readonly text: string; readonly atMs: number }

function aMoment(): { arrive(text: string): void; arrived: Promise<Arrival> } {
  let arrive: (text: string) => void = () => {}
  const arrived = new Promise<Arrival>((resolve) => {
    arrive = (text) => resolve({ text, atMs: performance.now() })
  })
  return { arrive: (text) => arrive(text), arrived }
}
