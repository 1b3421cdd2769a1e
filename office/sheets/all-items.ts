import { type Counts, countKey } from './counts.ts'

/**
 * All items of a measure together, kept beside each of them: a city has thousands, and its others are these less the
 * named ones. The whole of a measure is not that: kiosks count what is on hand by item only. No station can send a
 * dimension of this name, and none that begins with `item:` is like it.
 */
export const ALL_ITEMS = 'item*'

/** Differences of counts, with those of all items together. */
export function withAllItems(differences: Counts): Counts {
  const together: Counts = new Map()
  for (const [key, difference] of differences) {
    const at = key.indexOf(' item:')
    if (at < 0) continue
    const all = countKey(key.slice(0, at), ALL_ITEMS)
    together.set(all, (together.get(all) ?? 0) + difference)
  }
  return new Map([...differences, ...together])
}
