const FIRST_MS = 1_000
/** How long an office that answers is left alone at most, which a street's stations may have brought down together. */
const LONGEST_MS = 15 * 60_000
/** Asking costs an office nothing that is not reached, and the network may be back without this machine's notice. */
const LONGEST_UNREACHED_MS = 2 * 60_000

/**
 * How long to wait after so many failures in a row: up to a second, doubling up to a quarter of an hour, or to two
 * minutes where the office was not reached at all; and anywhere below that by chance, so that the stations of a street
 * do not all come back in the moment their office does.
 */
export function backOffMs(failures: number, isReached: boolean, random: () => number): number {
  const longestMs = isReached ? LONGEST_MS : LONGEST_UNREACHED_MS
  const atMostMs = Math.min(longestMs, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.max(FIRST_MS / 2, Math.round(random() * atMostMs))
}
