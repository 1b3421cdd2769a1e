/**
 * The `ref` of a dialog: what comes to it later leaves its upper edge where it was at first (`--upper-edge`), so that
 * nothing moves under a finger that is on its way there.
 */
export function holdUpperEdge(modal: HTMLElement | null): void {
  const shade = modal?.parentElement
  // Above the keyboard it has another place, for the time being.
  if (!shade || document.documentElement.dataset['keyboard'] === 'open') return
  const above = modal.offsetTop - Number.parseFloat(getComputedStyle(shade).paddingBlockStart)
  shade.style.setProperty('--upper-edge', `${(100 * above) / window.innerHeight}dvh`)
}
