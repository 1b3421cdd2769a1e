import type { SyncWorld } from '../../electron/station/sync/sync-world.ts'

/** Time and networks for the sync loop: nothing happens until time is told to pass. */
export type ASyncWorld = SyncWorld & {
  /** Lets time pass, each timer at its moment and whatever it set off done before the next. */
  pass(ms: number): Promise<void>
  setNetworks(networks: string): void
  setRandom(random: number): void
  timers(): number
}

type Timer = { readonly dueMs: number; readonly work: () => void }

export function aSyncWorld(): ASyncWorld {
  const timers = new Set<Timer>()
  let nowMs = 0
  let networks = '192.168.1.7/24'
  let chance = 1
  return {
    nowMs: () => nowMs,
    random: () => chance,
    networks: () => networks,
    after(ms, work) {
      const timer = { dueMs: nowMs + ms, work }
      timers.add(timer)
      return () => void timers.delete(timer)
    },
    async pass(ms) {
      const endMs = nowMs + ms
      await settled()
      for (;;) {
        const [next] = [...timers].filter(({ dueMs }) => dueMs <= endMs).sort((a, b) => a.dueMs - b.dueMs)
        if (!next) break
        timers.delete(next)
        nowMs = Math.max(nowMs, next.dueMs)
        next.work()
        await settled()
      }
      nowMs = endMs
    },
    setNetworks(given) {
      networks = given
    },
    setRandom(given) {
      chance = given
    },
    timers: () => timers.size,
  }
}

/** Whatever was set off and waits for nothing outside has come to its end. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve()
}
