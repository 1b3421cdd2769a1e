import { networkInterfaces } from 'node:os'

/** Time, chance and networks, as the loop sees them: passed in, so that a test can hold all of them still. */
export type SyncWorld = {
  /** Milliseconds that never go back. */
  nowMs(): number
  /** Calls once after a time. Returns the function that calls it off. */
  after(ms: number, work: () => void): () => void
  random(): number
  /** The addresses of this machine's networks as one text; empty where there is no way out. */
  networks(): string
}

export const systemWorld: SyncWorld = {
  nowMs: () => performance.now(),
  after(ms, work) {
    const timer = setTimeout(work, ms)
    // A process that has nothing else to do may end.
    timer.unref()
    return () => clearTimeout(timer)
  },
  random: () => Math.random(),
  networks() {
    const addresses = Object.values(networkInterfaces()).flatMap((network) => network ?? [])
    return addresses
      .filter(({ internal }) => !internal)
      .map(({ cidr, address }) => cidr ?? address)
      .sort()
      .join(' ')
  },
}
