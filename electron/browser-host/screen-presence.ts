export type ScreenPresence = {
  /** A tab opened its stream. Returns what to call when that stream ends. */
  arrive(screenId: string): () => void
  /** A tab called; without a stream it is soon taken for gone. */
  noteCall(screenId: string): void
  close(): void
}

/** Long enough for a stream that breaks and comes back, short enough that nobody inherits a signed-in screen. */
export const ABSENCE_MS = 5_000

/** Knows which tabs are there, and tells when one is gone for good. */
export function createScreenPresence(onGone: (screenId: string) => void, absenceMs = ABSENCE_MS): ScreenPresence {
  const streams = new Map<string, number>()
  const departures = new Map<string, NodeJS.Timeout>()

  const expectBack = (screenId: string) => {
    clearTimeout(departures.get(screenId))
    const departure = setTimeout(() => {
      departures.delete(screenId)
      onGone(screenId)
    }, absenceMs)
    departures.set(screenId, departure.unref())
  }

  return {
    arrive(screenId) {
      clearTimeout(departures.get(screenId))
      departures.delete(screenId)
      streams.set(screenId, (streams.get(screenId) ?? 0) + 1)
      return () => {
        const left = (streams.get(screenId) ?? 1) - 1
        if (left > 0) return void streams.set(screenId, left)
        streams.delete(screenId)
        expectBack(screenId)
      }
    },
    noteCall(screenId) {
      if (!streams.has(screenId)) expectBack(screenId)
    },
    close() {
      for (const departure of departures.values()) clearTimeout(departure)
      departures.clear()
    },
  }
}
