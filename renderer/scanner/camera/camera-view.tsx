import { useEffect, useEffectEvent, useRef, useState, useSyncExternalStore } from 'react'
import { tryPart } from '../../late-parts/try-part.ts'
import { pageClock } from '../page-clock.ts'
import { CameraFault } from './camera-fault.ts'
import type { CameraState } from './camera-state.ts'
import styles from './camera-view.module.css'
import { type CameraScanner, createCameraScanner } from './create-camera-scanner.ts'
import { type CodePresence, createCodePresence } from './create-code-presence.ts'
import { scaleToCover } from './scale-to-cover.ts'

export type CameraViewProps = {
  /** Whether anybody is near; the stream is open only then, and never while the page is hidden. */
  readonly isActive: boolean
  /** What is in sight already, for a view that goes on where another left; without it, a code held there is told anew. */
  readonly presence?: CodePresence
  /** A code has come into view. One that stays there, or leaves for less than two seconds, is told once. */
  readonly onScan: (text: string) => void
  readonly onState?: (state: CameraState) => void
  /** Something moves before the camera: somebody is near. */
  readonly onMovement?: () => void
}

/** What the camera sees, as in a mirror, filling its parent; reads the codes held before it. */
export function CameraView({ isActive, presence, onScan, onState, onMovement }: CameraViewProps) {
  const [own] = useState(createCodePresence)
  const inSight = presence ?? own
  const frame = useRef<HTMLDivElement>(null)
  const [scanner, setScanner] = useState<CameraScanner | null>(null)
  const isPageVisible = useSyncExternalStore(listenForVisibility, () => !document.hidden)
  const handleScan = useEffectEvent(onScan)
  const handleState = useEffectEvent((state: CameraState) => onState?.(state))
  const handleMovement = useEffectEvent(() => onMovement?.())

  useEffect(() => {
    const element = frame.current
    if (!element) return
    const stopScaling = scaleToCover(element)
    const made = createCameraScanner({
      async open(onText) {
        await refuseWithoutCamera()
        return (await tryPart(loadDecoder)).openCamera(element, onText)
      },
      presence: inSight,
      onScan: (text) => handleScan(text.slice(0, LONGEST_TEXT)),
      onState: (state) => handleState(state),
      onMovement: () => handleMovement(),
      onDevicesChanged: listenForDevices,
      clock: pageClock,
    })
    setScanner(made)
    return () => {
      stopScaling()
      made.end()
    }
  }, [inSight])

  useEffect(() => scanner?.setActive(isActive && isPageVisible), [scanner, isActive, isPageVisible])

  return (
    <div className={styles['view']} aria-hidden="true">
      <div className={styles['frame']} ref={frame} />
    </div>
  )
}

const loadDecoder = () => import('./open-camera.ts')

/** As long as the station takes; a code that holds more is no rider's, and is refused as such. */
const LONGEST_TEXT = 512

function listenForVisibility(listener: () => void): () => void {
  document.addEventListener('visibilitychange', listener)
  return () => document.removeEventListener('visibilitychange', listener)
}

/** Where no camera is plugged in, its decoder need not be loaded to find that out. */
async function refuseWithoutCamera(): Promise<void> {
  const devices = (await (navigator.mediaDevices as MediaDevices | undefined)?.enumerateDevices()) ?? []
  if (!devices.some(({ kind }) => kind === 'videoinput')) throw new CameraFault('unplugged', 'There is no camera.')
}

/** A page that is not served securely has no cameras to listen for. */
function listenForDevices(listener: () => void): () => void {
  const devices: MediaDevices | undefined = navigator.mediaDevices
  devices?.addEventListener('devicechange', listener)
  return () => devices?.removeEventListener('devicechange', listener)
}
