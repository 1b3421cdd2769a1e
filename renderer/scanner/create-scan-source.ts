import { type CodePresence, createCodePresence } from './camera/create-code-presence.ts'

/** The text of one code, and which device read it. */
export type Scan = { readonly text: string; readonly via: 'wedge' | 'camera' }

/** Where a scan goes. It is handed on at once; what it sets off must not keep the next scan waiting. */
export type ScanHandler = (scan: Scan) => void

export type ScanSource = {
  /** A device has read a code. */
  offer(scan: Scan): void
  /** Takes scans from now on, in place of whoever took them before, until the returned function is called. */
  handle(handler: ScanHandler): () => void
  /** Told of every scan, whoever takes it. */
  onScan(listener: () => void): () => void
  /** A scan began and broke off; the rider should hold the code there again. */
  noteHalfScan(): void
  onHalfScan(listener: () => void): () => void
  /** What riders hold before the camera, whichever of their screens shows its picture. */
  readonly inSight: CodePresence
}

/**
 * Brings the scans of all devices to the one part of the screens that wants them: the handler that came last, such as
 * an open dialog that looks for a rider. While there is none, scans wait for the next.
 *
 * A rider who holds a code where scanner and camera both see it has scanned once.
 */
export function createScanSource({ nowMs = () => performance.now() }: { nowMs?: () => number } = {}): ScanSource {
  const handlers: ScanHandler[] = []
  const scanListeners = new Set<() => void>()
  const halfScanListeners = new Set<() => void>()
  let waiting: Scan[] = []
  let latest: { readonly scan: Scan; readonly atMs: number } | null = null

  function isSeenByOtherDevice(scan: Scan, atMs: number): boolean {
    if (!latest || latest.scan.text !== scan.text || latest.scan.via === scan.via) return false
    return atMs - latest.atMs < SAME_CODE_MS
  }

  function deliver(): void {
    for (let handler = handlers.at(-1); handler && waiting.length > 0; handler = handlers.at(-1)) {
      const [scan, ...rest] = waiting
      waiting = rest
      if (scan) handOver(handler, scan)
    }
  }

  return {
    inSight: createCodePresence(),
    offer(scan) {
      const atMs = nowMs()
      if (isSeenByOtherDevice(scan, atMs)) return
      latest = { scan, atMs }
      waiting = [...waiting, scan].slice(-MOST_WAITING)
      deliver()
      for (const listener of scanListeners) listener()
    },
    handle(handler) {
      // Wrapped, so that the same function given twice is two handlers.
      const entry: ScanHandler = (scan) => handler(scan)
      handlers.push(entry)
      deliver()
      return () => {
        const at = handlers.indexOf(entry)
        if (at >= 0) handlers.splice(at, 1)
        deliver()
      }
    },
    onScan(listener) {
      scanListeners.add(listener)
      return () => scanListeners.delete(listener)
    },
    noteHalfScan() {
      for (const listener of halfScanListeners) listener()
    },
    onHalfScan(listener) {
      halfScanListeners.add(listener)
      return () => halfScanListeners.delete(listener)
    },
  }
}

/** How long after one device another may still come with the same code. */
const SAME_CODE_MS = 3000

/** More than a crowd scans while no screen listens. */
const MOST_WAITING = 50

/** A handler that fails must cost neither the scans behind it nor the device that read them. */
function handOver(handler: ScanHandler, scan: Scan): void {
  try {
    handler(scan)
  } catch (fault) {
    reportError(fault)
  }
}
