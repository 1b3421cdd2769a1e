/**
 * The `ref` of what stays in sight at the lower edge of a page or a dialog: tells the style sheets how high it is
 * (`--foot-size`), so that what is tabbed to does not stop beneath it.
 *
 *     <div ref={measureFoot} className={styles['bar']}>
 */
export function measureFoot(foot: HTMLElement | null): (() => void) | undefined {
  if (!foot) return undefined
  const { style } = foot.closest<HTMLElement>('[data-scroller]') ?? document.documentElement
  const observer = new ResizeObserver(([entry]) => {
    const [size] = entry?.borderBoxSize ?? []
    if (size) style.setProperty('--foot-size', `${size.blockSize}px`)
  })
  observer.observe(foot)
  return () => {
    observer.disconnect()
    style.removeProperty('--foot-size')
  }
}
