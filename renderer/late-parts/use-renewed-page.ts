import { useEffect } from 'react'
import { renewPage, thisPage } from './renew-page.ts'

/** For what stands there while a part is loaded, and nothing else does: should the part never come, the page is renewed. */
export function useRenewedPage(): void {
  useEffect(() => {
    const ending = new AbortController()
    const timer = setInterval(() => void renewPage(thisPage, ending.signal), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      ending.abort()
    }
  }, [])
}

const LOOK_EVERY_MS = 1000
