import { type RefObject, useEffect, useRef } from 'react'

/** Whether the part is still on the screen, for what goes on after something was waited for. */
export function useIsMounted(): RefObject<boolean> {
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  return isMounted
}
