import { useCallback, useRef, useState } from 'react'

/**
 * A state that is set far more often than it changes, by every touch or every second. React keeps each setting, to the
 * same value too, until the part is drawn again; on a kiosk nothing may draw it for days.
 */
export function useRarelyChanging<T>(initial: T): readonly [value: T, set: (next: T) => void] {
  const [value, setValue] = useState(initial)
  const latest = useRef(initial)
  const set = useCallback((next: T) => {
    if (next === latest.current) return
    latest.current = next
    setValue(() => next)
  }, [])
  return [value, set]
}
