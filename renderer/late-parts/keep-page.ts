const keepers = new Set<object>()

/** Nothing loads this page anew from now on, until the returned function is called, or for so long at most. */
export function keepPage(forMs?: number): () => void {
  const keeper = {}
  keepers.add(keeper)
  const letGo = () => void keepers.delete(keeper)
  const timer = forMs === undefined ? undefined : setTimeout(letGo, forMs)
  return () => {
    clearTimeout(timer)
    letGo()
  }
}

export const isPageKept = (): boolean => keepers.size > 0
