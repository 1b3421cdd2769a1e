import { type RefObject, useLayoutEffect } from 'react'

/**
 * Tells the style sheets how high the header is (`--header-size`), for what stays in sight below it, and where it ends
 * on an unscrolled page (`--header-end`), whatever stands above it.
 */
export function useHeaderSize(header: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const frame = header.current?.parentElement
    if (!header.current || !frame) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      const [size] = entry?.borderBoxSize ?? []
      if (!size) return
      style.setProperty('--header-size', `${size.blockSize}px`)
      style.setProperty('--header-end', `${frame.offsetTop + size.blockSize}px`)
    })
    observer.observe(header.current)
    return () => {
      observer.disconnect()
      style.removeProperty('--header-size')
      style.removeProperty('--header-end')
    }
  }, [header])
}
