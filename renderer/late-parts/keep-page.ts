const keepers = new Set<object>()

/** Nothing loads this page anew from now on, until the returned function is called. */
export function keepPage(): () => void {
  const keeper = {}
  keepers.add(keeper)
  return () => void keepers.delete(keeper)
}

export const isPageKept = (): boolean => keepers.size > 0
