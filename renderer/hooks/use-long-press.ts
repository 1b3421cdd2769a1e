import { type MouseEvent, useEffect, useRef } from 'react'

/** How long a finger rests before it counts. */
export const LONG_PRESS_MS = 800

/**
 * Props for a button that takes a finger only when it stays, so that nobody gets there by brushing past. A keyboard
 * and assistive technology press it as any button: their clicks come with no pointer (`detail` 0).
 */
export function useLongPress(onLongPress: () => void) {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const release = () => clearTimeout(timer.current)
  useEffect(() => () => clearTimeout(timer.current), [])
  return {
    onPointerDown: () => {
      release()
      timer.current = setTimeout(onLongPress, LONG_PRESS_MS)
    },
    onPointerUp: release,
    onPointerLeave: release,
    onPointerCancel: release,
    onContextMenu: (event: MouseEvent) => event.preventDefault(),
    onClick: (event: MouseEvent) => event.detail === 0 && onLongPress(),
  }
}
