const FIRST_MS = 100
const LONGEST_MS = 10_000

/**
 * How long to wait before a screen that failed is loaded again: at once the first time, then twice as long each
 * time, and never so long that a rider finds it dark for 15 seconds.
 */
export function reloadDelayMs(failuresInARow: number): number {
  return Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.max(0, failuresInARow - 1))
}
