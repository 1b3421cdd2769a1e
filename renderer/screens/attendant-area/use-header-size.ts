import { type RefObject, useLayoutEffect } from 'react'

/** Tells the style sheets how high the header is (`--header-size`), for what stays in sight below it. */
export function useHeaderSize(header: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    if (!header.current) return
    const { style } = document.documentElement
    const observer = new ResizeObserver(([entry]) => {
      const [size] = entry?.borderBoxSize ?? []
      if (size) style.setProperty('--header-size', `${size.blockSize}px`)
    })
    observer.observe(header.current)
    return () => observer.disconnect()
  }, [header])
}
