import { useCallback, useEffect, useRef, useState } from 'react'
import { useRarelyChanging } from '../../hooks/use-rarely-changing.ts'
import { useStationClient } from '../../station/station-client-context.ts'
import { createIdleWatch } from './create-idle-watch.ts'
import { idlePhase } from './idle-phase.ts'

export type IdleSignOut = {
  /** Seconds until the sign-out while it is being warned of, else null. */
  readonly secondsLeft: number | null
  readonly stay: () => void
  /** The attendant did something that no touch tells of. */
  readonly noteActivity: () => void
  /** What came in by the keyboard just now was a rider's scan. */
  readonly discountKeys: () => void
}

/**
 * Signs an attendant out who no longer touches the screen, by a time that nobody sets. While they do, the station hears
 * of it now and then: it keeps its own time, in case this screen is gone.
 */
export function useIdleSignOut(limitSeconds: number, onOver: () => void): IdleSignOut {
  const station = useStationClient()
  const [secondsLeft, setSecondsLeft] = useRarelyChanging<number | null>(null)
  const [watch] = useState(() => createIdleWatch(performance.now()))
  const over = useRef(onOver)
  over.current = onOver

  const look = useCallback(() => {
    const now = performance.now()
    const idle = idlePhase(now - watch.lastActiveAt(now), limitSeconds * 1000)
    setSecondsLeft(idle.phase === 'warning' ? idle.secondsLeft : null)
    if (idle.phase === 'over') over.current()
  }, [watch, limitSeconds, setSecondsLeft])

  useEffect(() => {
    let keptAt = performance.now()
    const keepMs = Math.min(KEEP_EVERY_MS, (limitSeconds * 1000) / 4)
    const timer = setInterval(() => {
      const now = performance.now()
      look()
      if (now - keptAt < keepMs || watch.lastActiveAt(now) <= keptAt) return
      keptAt = now
      // A refusal shows by itself: the session has ended, and the station says so.
      station.attendants.keepSignedIn().catch(() => {})
    }, 1000)
    const onTouch = () => {
      watch.touch(performance.now())
      look()
    }
    const onKey = () => watch.key(performance.now())
    for (const kind of TOUCHES) window.addEventListener(kind, onTouch, { capture: true, passive: true })
    window.addEventListener('keydown', onKey, { capture: true })
    return () => {
      clearInterval(timer)
      for (const kind of TOUCHES) window.removeEventListener(kind, onTouch, { capture: true })
      window.removeEventListener('keydown', onKey, { capture: true })
    }
  }, [station, watch, look, limitSeconds])

  const stay = useCallback(() => {
    watch.touch(performance.now())
    look()
  }, [watch, look])
  return { secondsLeft, stay, noteActivity: stay, discountKeys: watch.discountKeys }
}

const KEEP_EVERY_MS = 15_000
const TOUCHES = ['pointerdown', 'wheel', 'touchmove'] as const
