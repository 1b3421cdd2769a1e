/**
 * When an attendant last did something. A rider's scan arrives as keystrokes too and must not keep an attendant signed
 * in who has walked away: keys count only once it is clear that they were not part of a scan.
 */
export type IdleWatch = {
  readonly touch: (atMs: number) => void
  readonly key: (atMs: number) => void
  /** The latest keys were a scanner's. */
  readonly discountKeys: () => void
  readonly lastActiveAt: (nowMs: number) => number
}

/** Longer than any scan takes to come in. */
export const KEY_DOUBT_MS = 3000

export function createIdleWatch(startMs: number): IdleWatch {
  let countedAt = startMs
  let doubtful: { readonly firstAt: number; readonly lastAt: number } | null = null

  const settle = (nowMs: number) => {
    if (doubtful === null || nowMs - doubtful.firstAt < KEY_DOUBT_MS) return
    countedAt = Math.max(countedAt, doubtful.lastAt)
    doubtful = null
  }
  return {
    touch: (atMs) => {
      settle(atMs)
      countedAt = Math.max(countedAt, atMs)
    },
    key: (atMs) => {
      settle(atMs)
      doubtful = { firstAt: doubtful?.firstAt ?? atMs, lastAt: atMs }
    },
    discountKeys: () => {
      doubtful = null
    },
    lastActiveAt: (nowMs) => {
      settle(nowMs)
      return Math.max(countedAt, doubtful?.lastAt ?? countedAt)
    },
  }
}
