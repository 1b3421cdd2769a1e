import { useEffect } from 'react'

/**
 * Holds what moves on and on while keys come, from a scanner or a hand: a verdict would wait behind the frames that a
 * motion keeps under way, for longer than the station takes. Style sheets hold theirs under `[data-motion="held"]`.
 * Used once, below the `ScanProvider`, which keeps a scanner's keys from whoever listens later than it does.
 */
export function useHeldMotion(): void {
  useEffect(() => {
    const { dataset } = document.documentElement
    let timer: ReturnType<typeof setTimeout> | undefined
    const release = () => {
      delete dataset['motion']
    }
    const hold = () => {
      clearTimeout(timer)
      dataset['motion'] = 'held'
      timer = setTimeout(release, VERDICT_WITHIN_MS)
    }
    window.addEventListener('keydown', hold, { capture: true, passive: true })
    return () => {
      window.removeEventListener('keydown', hold, { capture: true })
      clearTimeout(timer)
      release()
    }
  }, [])
}

/** How long after the last key of a scan its verdict is on the screen. */
const VERDICT_WITHIN_MS = 300
