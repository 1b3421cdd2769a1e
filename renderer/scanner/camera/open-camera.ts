/**
 * The only file that knows html5-qrcode: it has had no release since 2023 and may have to be replaced. Each opening is
 * a new instance in a new element, because one that is started again keeps nodes of its earlier runs.
 */
import { Html5Qrcode, Html5QrcodeSupportedFormats } from 'html5-qrcode'
import { CameraFault, cameraFaultOf } from './camera-fault.ts'
import type { CameraDecoder } from './camera-state.ts'
import type { OpenCamera } from './create-camera-scanner.ts'
import { createMovementWatch } from './create-movement-watch.ts'
import { prepareDecoder, WorkerBarcodeDetector } from './decoder/worker-barcode-detector.ts'
import { greyPicturesOf } from './take-grey-picture.ts'

/** html5-qrcode looks at as many pixels as its element is wide; the view is scaled afterwards. */
export const FRAME_WIDTH = 1280

/** Opens the camera inside `frame`, an element `FRAME_WIDTH` wide. Rejects with a `CameraFault`. */
export async function openCamera(frame: HTMLElement, onText: (text: string) => void): Promise<OpenCamera> {
  const element = document.createElement('div')
  element.id = `camera-${crypto.randomUUID()}`
  frame.replaceChildren(element)
  const stopExcusing = excuseBrokenPlay()
  const end = () => {
    endStream(element)
    setTimeout(stopExcusing, PLAY_BREAKS_MS)
  }
  try {
    const { scanner, decoder } = await prepareScanner(element.id)
    await scanner.start({ facingMode: 'user' }, SETTINGS, onText, undefined)
    const video = await firstPicture(element)
    return watchedCamera(scanner, video, decoder, end)
  } catch (rejection) {
    end()
    throw cameraFaultOf(rejection)
  }
}

const SETTINGS = {
  fps: 15,
  disableFlip: true,
  videoConstraints: { width: { ideal: 1280 }, height: { ideal: 720 }, frameRate: { ideal: 30 } },
}

/** The scanner of an element, with our decoder; with html5-qrcode's own only when ours cannot be had. */
export async function prepareScanner(elementId: string): Promise<{ scanner: Html5Qrcode; decoder: CameraDecoder }> {
  const decoder = await chooseDecoder()
  const scanner = new Html5Qrcode(elementId, {
    formatsToSupport: [Html5QrcodeSupportedFormats.QR_CODE],
    useBarCodeDetectorIfSupported: decoder === 'zxing',
    verbose: false,
  })
  // With a detector html5-qrcode still gives every second frame to its own decoder, which is slow, reads less, and
  // runs on the thread that paints. The cast reaches a private field; should it be gone, that is all that is lost.
  const { qrcode } = scanner as unknown as { qrcode?: { secondaryDecoder?: unknown } }
  if (decoder === 'zxing' && qrcode) qrcode.secondaryDecoder = undefined
  return { scanner, decoder }
}

/** Ours must be on the page before the first `Html5Qrcode` is made; without it html5-qrcode uses its own, unasked. */
async function chooseDecoder(): Promise<CameraDecoder> {
  try {
    await prepareDecoder()
  } catch {
    return 'fallback'
  }
  Object.assign(globalThis, { BarcodeDetector: WorkerBarcodeDetector })
  return 'zxing'
}

/** `start()` resolves before there is a picture, and `stop()` before its canvas is there wedges the instance. */
async function firstPicture(element: HTMLElement): Promise<HTMLVideoElement> {
  for (let waitedMs = 0; waitedMs < FIRST_PICTURE_MS; waitedMs += 20) {
    const video = element.querySelector('video')
    if (video && element.querySelector('canvas')) return video
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
  throw new CameraFault('frozen', 'The camera was opened and gave no picture.')
}

const FIRST_PICTURE_MS = 8_000

function watchedCamera(
  scanner: Html5Qrcode,
  video: HTMLVideoElement,
  decoder: CameraDecoder,
  end: () => void,
): OpenCamera {
  const [track] = (video.srcObject as MediaStream).getVideoTracks()
  // html5-qrcode throws from this handler when the stream is taken away; the scanner above notices that by itself.
  video.onabort = null
  return {
    decoder,
    pictureAtSeconds: () => video.currentTime,
    hasEnded: () => track?.readyState === 'ended',
    hasMoved: createMovementWatch(greyPicturesOf(video)),
    onEnded(listener) {
      track?.addEventListener('ended', listener)
      return () => track?.removeEventListener('ended', listener)
    },
    async close() {
      try {
        await scanner.stop()
      } catch {
        // It could not find a part of its own; what matters is ended below.
      }
      end()
    },
  }
}

/**
 * html5-qrcode begins to play and does not wait for it: a camera that is closed at once interrupts that, and nobody is
 * there to hear. Until the returned function is called, that is no fault of the page.
 */
function excuseBrokenPlay(): () => void {
  const onRejection = (event: PromiseRejectionEvent) => {
    const { reason } = event
    const isBrokenPlay = reason instanceof DOMException && reason.name === 'AbortError'
    if (isBrokenPlay && reason.message.includes('play()')) event.preventDefault()
  }
  addEventListener('unhandledrejection', onRejection)
  return () => removeEventListener('unhandledrejection', onRejection)
}

/** Within this a video says that its play was interrupted. */
const PLAY_BREAKS_MS = 1000

function endStream(element: HTMLElement): void {
  for (const video of element.querySelectorAll('video')) {
    video.onabort = null
    video.onerror = null
    if (video.srcObject instanceof MediaStream) for (const track of video.srcObject.getTracks()) track.stop()
    video.srcObject = null
  }
  element.remove()
}
