import { useEffect } from 'react'
import { renewPage, thisPage } from './renew-page.ts'

/**
 * For what stands there while a part is loaded, and nothing else does: should the part never come, the page is renewed,
 * as soon as it is free, that is nobody is being told anything. The same function each time it is drawn.
 */
export function useRenewedPage(isFree: () => boolean = always): void {
  useEffect(() => {
    const ending = new AbortController()
    const page = { ...thisPage, isKept: () => thisPage.isKept() || !isFree() }
    const timer = setInterval(() => void renewPage(page, ending.signal), LOOK_EVERY_MS)
    return () => {
      clearInterval(timer)
      ending.abort()
    }
  }, [isFree])
}

const always = () => true

const LOOK_EVERY_MS = 1000
