/** Scales an element, mirrored, so that it covers its parent whatever the two sizes become. Returns what ends it. */
export function scaleToCover(element: HTMLElement): () => void {
  const parent = element.parentElement
  if (!parent) return () => {}
  const fit = () => {
    const { offsetWidth: width, offsetHeight: height } = element
    if (width === 0 || height === 0) return
    const scale = Math.max(parent.clientWidth / width, parent.clientHeight / height)
    element.style.transform = `scale(${-scale}, ${scale})`
  }
  const observer = new ResizeObserver(fit)
  observer.observe(parent)
  observer.observe(element)
  return () => observer.disconnect()
}
