const FIRST_MS = 1_000
const LONGEST_MS = 15 * 60_000

/**
 * How long to wait after so many failures in a row: up to a second, doubling up to a quarter of an hour, and anywhere
 * below that by chance, so that the stations of a street do not all come back in the moment their office does.
 */
export function backOffMs(failures: number, random: () => number): number {
  const atMostMs = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.max(FIRST_MS / 2, Math.round(random() * atMostMs))
}
