/** A page that does nothing but decode: pictures with the decoder as shipped, a camera with html5-qrcode as its README says. */
import { Html5Qrcode } from 'html5-qrcode'
import { FRAME_WIDTH, prepareScanner } from '../../../renderer/scanner/camera/open-camera.ts'

/** Milliseconds from the stream to the first code, and its text; null when none came in time. */
export type FirstCode = { readonly text: string; readonly afterMs: number } | null

export type DecoderPage = {
  firstCodeAsReadmeSays(patienceMs: number): Promise<FirstCode>
  /** Milliseconds from the stream to the first picture of it, with nothing else going on. */
  firstPictureMs(): Promise<number>
  /** The text that a decoder finds in a picture brought to the size of a camera frame; null when it finds none. */
  readPicture(url: string, how: 'as shipped' | 'by html5-qrcode'): Promise<string | null>
}

const page: DecoderPage = {
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
    return code && { text: code.text, afterMs: code.atMs - (await streamAtMs) }
  },

  async firstPictureMs() {
    const stream = await navigator.mediaDevices.getUserMedia({ video: { width: FRAME_WIDTH, height: 720 } })
    const streamAtMs = performance.now()
    const video = Object.assign(document.createElement('video'), { muted: true, srcObject: stream })
    anElement(FRAME_WIDTH).append(video)
    await video.play()
    await new Promise((resolve) => video.requestVideoFrameCallback(resolve))
    const afterMs = performance.now() - streamAtMs
    for (const track of stream.getTracks()) track.stop()
    return afterMs
  },

  async readPicture(url, how) {
    const canvas = await frameOf(url)
    const element = anElement(FRAME_WIDTH)
    element.id = 'pictures'
    Reflect.deleteProperty(globalThis, 'BarcodeDetector')
    const scanner = how === 'as shipped' ? (await prepareScanner('pictures')).scanner : new Html5Qrcode('pictures')
    return (await decode(scanner, canvas)) ?? (how === 'as shipped' ? null : decode(scanner, flipped(canvas)))
  },
}
Object.assign(globalThis, { page })

/** The step that html5-qrcode takes for every camera frame; private, and called here alone. */
async function decode(scanner: Html5Qrcode, canvas: HTMLCanvasElement): Promise<string | null> {
  type Shim = { decodeAsync(canvas: HTMLCanvasElement): Promise<{ text: string }> }
  const { qrcode } = scanner as unknown as { qrcode: Shim }
  return qrcode.decodeAsync(canvas).then(
    (result) => result.text,
    () => null,
  )
}

async function frameOf(url: string): Promise<HTMLCanvasElement> {
  const picture = await createImageBitmap(await (await fetch(url)).blob())
  const canvas = Object.assign(document.createElement('canvas'), { width: FRAME_WIDTH, height: 720 })
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) throw new Error('There is no canvas here.')
  context.fillStyle = '#808080'
  context.fillRect(0, 0, canvas.width, canvas.height)
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height)
  const [width, height] = [picture.width * scale, picture.height * scale]
  context.drawImage(picture, (canvas.width - width) / 2, (canvas.height - height) / 2, width, height)
  return canvas
}

/** As html5-qrcode looks again at a frame in which it found nothing, unless told not to. */
function flipped(canvas: HTMLCanvasElement): HTMLCanvasElement {
  const mirror = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height })
  const context = mirror.getContext('2d', { willReadFrequently: true })
  context?.translate(canvas.width, 0)
  context?.scale(-1, 1)
  context?.drawImage(canvas, 0, 0)
  return mirror
}

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
